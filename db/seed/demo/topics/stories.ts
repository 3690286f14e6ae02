import type { TopicAction } from "#core/topics/lifecycle.ts";

/** An act and the working day after the post on which it happened. */
type Step = readonly [action: TopicAction, day: number];

export interface Story {
  steps: readonly Step[];
  /** Working days from the post until today; with `spread` up to so many more. */
  age: number;
  spread: number;
}

const story = (age: number, spread: number, ...steps: Step[]): Story => ({ steps, age, spread });
const routed: Step[] = [
  ["approve", 1],
  ["route", 1],
];
const started: Step[] = [...routed, ["start", 2]];

/** Ways that posts go; every state and every kind of delay has one. */
export const STORIES = {
  new: story(0, 1),
  newLate: story(6, 0),
  verified: story(2, 1, ["approve", 1]),
  routed: story(2, 1, ...routed),
  progress: story(4, 3, ...started, ["assign", 3]),
  asked: story(5, 0, ...started, ["ask-author", 4]),
  informed: story(6, 0, ...started, ["ask-author", 3], ["add-information", 5]),
  together: story(8, 0, ...started, ["ask-unit", 3], ["contribute", 6]),
  waitsForHelp: story(5, 0, ...started, ["ask-unit", 3]),
  late: story(18, 4, ...started, ["warn", 10], ["escalate", 15]),
  lateAtOnce: story(16, 0, ...routed, ["warn", 10], ["escalate", 15]),
  returned: story(4, 0, ...routed, ["return", 3]),
  passedOn: story(6, 1, ...started, ["pass-on", 4]),
  passedOnAnswered: story(11, 0, ...routed, ["pass-on", 3], ["start", 4], ["answer", 9]),
  answered: story(7, 2, ...started, ["answer", 5]),
  answeredSoon: story(3, 1, ...routed, ["answer", 2]),
  solved: story(10, 120, ...started, ["answer", 4], ["confirm-solved", 6]),
  solvedSlowly: story(20, 140, ...started, ["warn", 10], ["answer", 13], ["confirm-solved", 15]),
  solvedLate: story(
    26,
    120,
    ...started,
    ...([
      ["warn", 10],
      ["escalate", 15],
      ["answer", 18],
      ["confirm-solved", 21],
    ] as Step[]),
  ),
  closed: story(17, 140, ...started, ["answer", 5], ["auto-close", 16]),
  reopened: story(12, 0, ...started, ["answer", 6], ["reopen", 8]),
  reopenedSolved: story(
    20,
    60,
    ...started,
    ...([
      ["answer", 5],
      ["reopen", 7],
      ["answer", 12],
      ["confirm-solved", 14],
    ] as Step[]),
  ),
  reopenedAnswered: story(13, 0, ...started, ["answer", 4], ["reopen", 6], ["answer", 11]),
  rejected: story(9, 60, ["reject", 1]),
  appealed: story(4, 0, ["reject", 1], ["appeal", 3]),
  dismissed: story(14, 40, ["reject", 2], ["appeal", 4], ["dismiss-appeal", 6]),
  upheld: story(7, 0, ["reject", 1], ["appeal", 2], ["uphold-appeal", 4], ["route", 5]),
  withdrawn: story(6, 20, ...routed, ["withdraw", 3]),
  merged: story(5, 0, ["approve", 1], ["merge", 2]),
  masked: story(6, 0, ["approve", 1], ["mask", 1], ["route", 1], ["start", 3]),
  supervisory: story(7, 0, ["approve", 1], ["hand-to-inspectorate", 1]),
  supervisoryAnswered: story(25, 0, ["hand-to-inspectorate", 1], ["answer", 20]),
} as const satisfies Record<string, Story>;

export type StoryKey = keyof typeof STORIES;
