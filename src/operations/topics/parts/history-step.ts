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

/** Names of units by id, and where the government is (IANA). */
export interface HistoryPlace {
  names: ReadonlyMap<string, string>;
  timeZone: string;
}

export const historyStep = (
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
