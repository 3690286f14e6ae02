import { message } from "#lib/text/message.ts";
import { type Assessment, after, type Value } from "./assessment.ts";
import type { ServiceFacts, TopicFact } from "./service-facts.ts";

const HOUR = 3_600_000;

/** Hours to the answer → value: 1, 3, 5, 7 and 14 times 24 hours. */
export const ANSWER_SPEED = [
  { hours: 24, value: 5 },
  { hours: 3 * 24, value: 4 },
  { hours: 5 * 24, value: 3 },
  { hours: 7 * 24, value: 2 },
  { hours: 14 * 24, value: 1 },
] as const satisfies readonly { hours: number; value: Value }[];

export const answerValue = (hours: number): Value =>
  ANSWER_SPEED.find((step) => hours <= step.hours)?.value ?? 0;

/** One slow answer does not judge a year, many do: nine in ten must be this fast. */
const SHARE = 0.9;

/** How fast citizens get an answer: the time within which nine in ten got theirs. */
export function assessAnswerSpeed({ topics, now }: ServiceFacts): Assessment {
  const hours = topics.flatMap((topic) => hoursOf(topic, now)).toSorted((a, b) => a - b);
  const shared = { key: "answer-speed", evidence: [{ kind: "dialogue" }], atLeast: false } as const;
  const slowest = hours[Math.ceil(hours.length * SHARE) - 1];
  if (slowest === undefined) {
    return { ...shared, evidence: [], value: null, why: "service-index.why.no-topics", next: null };
  }
  const within = hours.filter((each) => each <= 24).length;
  const late = hours.filter((each) => each === Number.POSITIVE_INFINITY).length;
  const value = answerValue(slowest);
  const typical = Number.isFinite(slowest) ? Math.ceil(slowest / 24) : null;
  const why =
    typical === null
      ? message("service-index.why.answer-speed.late", { count: hours.length, late })
      : message("service-index.why.answer-speed", { count: hours.length, days: typical, within });
  return { ...shared, evidence: [...shared.evidence], value, why, next: after(value) };
}

/** Without an answer after two weeks it is late for ever; before that it does not count yet. */
function hoursOf({ createdAt, firstAnswerAt }: TopicFact, now: Date): number[] {
  const until = (firstAnswerAt ?? now).getTime();
  const hours = (until - createdAt.getTime()) / HOUR;
  if (firstAnswerAt !== null) return [hours];
  return answerValue(hours) === 0 ? [Number.POSITIVE_INFINITY] : [];
}

/** How many posts were followed through to the end; what still has time does not count yet. */
export function assessFollowThrough({ topics, today }: ServiceFacts): Assessment {
  const judged = topics.filter(({ state, answerBy }) => state === "closed" || answerBy < today);
  const finished = judged.filter(({ state }) => state === "closed").length;
  const shared = { key: "follow-through", evidence: [{ kind: "dialogue" as const }] } as const;
  if (judged.length === 0) {
    const why = "service-index.why.no-topics";
    return { ...shared, evidence: [], value: null, atLeast: false, why, next: null };
  }
  const value = followThroughValue(finished, judged.length);
  return {
    ...shared,
    evidence: [...shared.evidence],
    value,
    atLeast: true,
    why: message("service-index.why.follow-through", { finished, judged: judged.length }),
    next: after(value, value === 2 ? "service-index.gap.national" : null),
  };
}

/** From the third step on it is about posts in SP4N-LAPOR!, which the portal does not count. */
export function followThroughValue(finished: number, judged: number): Value {
  if (finished === 0) return 0;
  return finished * 2 < judged ? 1 : 2;
}
