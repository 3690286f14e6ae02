import type { AnswerFile } from "#db/queries/topics/answer-files.ts";
import type { TopicEventRow } from "#db/queries/topics/topics.ts";
import { localDate } from "#lib/dates/local-date.ts";

/** One step of a topic's history in plain words; `text` is null where it is not for this reader. */
export interface HistoryStep {
  seq: number;
  /** YYYY-MM-DD where the government is: a moment would tell who sat at a desk just then. */
  on: string;
  action: string;
  /** Names of units; never of persons. */
  unit: string | null;
  toUnit: string | null;
  text: string | null;
  /** The class of reason why moderation masked or rejected. */
  reason: string | null;
  official: boolean;
  /** What an answer came with. */
  files: { id: string; name: string }[];
}

/** What the author does is known to everybody, but not in which words: they were not screened. */
const PUBLIC_WITHOUT_WORDS = [
  "submit",
  "reopen",
  "confirm-solved",
  "add-information",
  "separate",
  "separate-unread",
];

/** What the author reads besides the public events, whoever else may read them. */
const TOLD_TO_AUTHOR = [
  "ask-author",
  "answer",
  "reject",
  "mask",
  "merge",
  "separate",
  "separate-unread",
  "uphold-appeal",
  "dismiss-appeal",
];
/** What the author learns has happened, without its words. */
const SHOWN_TO_AUTHOR = [
  "approve",
  "route",
  "pass-on",
  "return",
  "start",
  "hand-to-inspectorate",
  "escalate",
  "auto-close",
  "move-deadline",
];

/** Names of units by id, and where the government is (IANA). */
export interface HistoryPlace {
  names: ReadonlyMap<string, string>;
  timeZone: string;
}

const step = (
  event: TopicEventRow,
  { names, timeZone }: HistoryPlace,
  withText: boolean,
  files: readonly AnswerFile[] = [],
): HistoryStep => ({
  seq: event.seq,
  on: localDate(event.at, timeZone),
  action: event.action,
  unit: names.get(event.unitId ?? "") ?? null,
  toUnit: names.get(event.toUnitId ?? "") ?? null,
  text: withText ? event.text : null,
  reason: withText && typeof event.data?.reason === "string" ? event.data.reason : null,
  official: event.action === "answer",
  files: files.filter(({ seq }) => seq === event.seq).map(({ id, name }) => ({ id, name })),
});

/** The history as everybody may read it. `withWords` is false where the content is confidential. */
export const publicHistory = (
  events: readonly TopicEventRow[],
  place: HistoryPlace,
  withWords: boolean,
  files: readonly AnswerFile[] = [],
): HistoryStep[] =>
  events
    .filter(
      ({ audience, action }) => audience === "public" || PUBLIC_WITHOUT_WORDS.includes(action),
    )
    .map((event) => {
      const isPublic = withWords && event.audience === "public";
      return step(event, place, isPublic && event.party !== "author", isPublic ? files : []);
    });

/** The history as the author may read it. */
export const authorHistory = (
  events: readonly TopicEventRow[],
  place: HistoryPlace,
  files: readonly AnswerFile[] = [],
): HistoryStep[] =>
  events.flatMap((event) => {
    const { audience, action, party } = event;
    if (party === "author" || audience === "public" || TOLD_TO_AUTHOR.includes(action)) {
      return [step(event, place, true, files)];
    }
    return SHOWN_TO_AUTHOR.includes(action) ? [step(event, place, false)] : [];
  });
