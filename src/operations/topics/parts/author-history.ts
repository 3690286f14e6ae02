import type { AnswerFile } from "#db/queries/topics/answer-files.ts";
import type { TopicEventRow } from "#db/queries/topics/topics.ts";
import { type HistoryPlace, type HistoryStep, historyStep } from "./history-step.ts";

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

/** The history as the author may read it. */
export const authorHistory = (
  events: readonly TopicEventRow[],
  place: HistoryPlace,
  files: readonly AnswerFile[] = [],
): HistoryStep[] =>
  events.flatMap((event) => {
    const { audience, action, party } = event;
    if (party === "author" || audience === "public" || TOLD_TO_AUTHOR.includes(action)) {
      return [historyStep(event, place, true, files)];
    }
    return SHOWN_TO_AUTHOR.includes(action) ? [historyStep(event, place, false)] : [];
  });
