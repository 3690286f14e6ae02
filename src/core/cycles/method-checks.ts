import type { Message } from "#lib/result.ts";
import { message } from "#lib/text/message.ts";
import { BEHAVIOURS, type Behaviour } from "./behaviour.ts";
import { ACHIEVEMENTS, type Achievement } from "./predicate.ts";

interface Finding {
  path: (string | number)[];
  message: Message;
}

/** The parts of a method that must fit together. */
interface CheckedMethod {
  indicators: readonly { key: string; source: string; weight: number }[];
  proposal: readonly { achievement: Achievement; atLeast: number; grade: string | null }[];
  distribution: Record<string, readonly { atLeast: number | null; atMost: number | null }[]>;
  reviewItems: readonly { key: string; behaviour: Behaviour }[];
}

/** What no part of a method can see by itself. */
export const checkMethod = (method: CheckedMethod): Finding[] => [
  ...weightProblems(method),
  ...repeated(method.indicators, "indicators"),
  ...sourceProblems(method),
  ...ladderProblems(method),
  ...shareProblems(method),
  ...repeated(method.reviewItems, "reviewItems"),
  ...behaviourProblems(method),
];

function weightProblems({ indicators }: CheckedMethod): Finding[] {
  const sum = indicators.reduce((total, { weight }) => total + weight, 0);
  return sum === 100
    ? []
    : [{ path: ["indicators"], message: message("method.weights-sum", { sum }) }];
}

/** A realisation is found by its key, an answer by that of its item. */
const repeated = (parts: readonly { key: string }[], name: string): Finding[] =>
  parts.flatMap(({ key }, at) =>
    parts.findIndex((other) => other.key === key) < at
      ? [{ path: [name, at, "key"], message: "error.taken" }]
      : [],
  );

/** What is counted by itself counts once. */
const sourceProblems = ({ indicators }: CheckedMethod): Finding[] =>
  indicators.flatMap(({ source }, at) =>
    source !== "manual" && indicators.findIndex((other) => other.source === source) < at
      ? [{ path: ["indicators", at, "source"], message: "method.source-twice" }]
      : [],
  );

/**
 * From the best achievement to the worst, each easier to reach than the one above; the last always
 * holds, so that something is always proposed.
 */
function ladderProblems({ proposal }: CheckedMethod): Finding[] {
  const rank = (grade: string | null) => grade ?? "Z";
  return proposal.flatMap(({ achievement, atLeast, grade }, at): Finding[] => {
    const problem = (field: string, text: Message) => [
      { path: ["proposal", at, field], message: text },
    ];
    if (achievement !== ACHIEVEMENTS[at]) return problem("achievement", "method.ladder-order");
    const above = proposal[at - 1];
    if (above !== undefined && atLeast >= above.atLeast) return problem("atLeast", "method.ladder");
    if (above !== undefined && rank(grade) < rank(above.grade)) {
      return problem("grade", "method.ladder-grade");
    }
    if (at < proposal.length - 1 || (atLeast === 0 && grade === null)) return [];
    return problem("atLeast", "method.ladder-end");
  });
}

const shareProblems = ({ distribution }: CheckedMethod): Finding[] =>
  Object.entries(distribution).flatMap(([achievement, shares]) =>
    shares.flatMap(({ atLeast, atMost }, at) =>
      atLeast !== null && atMost !== null && atLeast > atMost
        ? [{ path: ["distribution", achievement, at, "atMost"], message: "method.share-order" }]
        : [],
    ),
  );

const behaviourProblems = ({ reviewItems }: CheckedMethod): Finding[] =>
  BEHAVIOURS.filter((behaviour) => !reviewItems.some((item) => item.behaviour === behaviour)).map(
    () => ({ path: ["reviewItems"], message: "method.behaviour-without-item" }),
  );
