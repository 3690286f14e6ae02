import type { AnswerFile } from "#db/queries/topics/answer-files.ts";
import type { TopicEventRow } from "#db/queries/topics/topics.ts";
import { type HistoryPlace, type HistoryStep, historyStep } from "./history-step.ts";

/** What the author does is known to everybody, but not in which words: they were not screened. */
const PUBLIC_WITHOUT_WORDS = [
  "submit",
  "reopen",
  "confirm-solved",
  "add-information",
  "separate",
  "separate-unread",
];

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
      return historyStep(event, place, isPublic && event.party !== "author", isPublic ? files : []);
    });
