import { addMonths } from "#lib/dates/add-months.ts";
import { message } from "#lib/text/message.ts";
import { type Assessment, after, type Evidence, type Value } from "./assessment.ts";
import type { ActionFact, ServiceFacts } from "./service-facts.ts";

const counted = ({ actions }: ServiceFacts): ActionFact[] =>
  actions.filter(({ state }) => state !== "cancelled");

const evidenceOf = (actions: readonly ActionFact[]): Evidence[] =>
  actions.map(({ id, text, state }) => ({ kind: "action", id, text, state }));

/** How much of the follow-up plan is finished. */
export function assessShare(facts: ServiceFacts): Assessment {
  const actions = counted(facts);
  const total = actions.length;
  const done = actions.filter(({ state }) => state === "done").length;
  const running = actions.filter(({ state }) => state === "running").length;
  const value = shareValue({ total, done, running });
  const more = neededFor(value, total) - done;
  return {
    key: "follow-up-share",
    value,
    atLeast: false,
    why: message("service-index.why.share", { total, done, running }),
    evidence: evidenceOf(actions),
    next: after(value, more > 0 ? message("service-index.gap.actions", { more }) : null),
  };
}

interface Progress {
  total: number;
  done: number;
  running: number;
}

/** Exactly 30 % and exactly 80 % belong to the step between them. */
export function shareValue({ total, done, running }: Progress): Value {
  if (total === 0) return 0;
  if (done === total) return 5;
  if (done * 100 > total * 80) return 4;
  if (done * 100 >= total * 30) return 3;
  return done + running > 0 ? 2 : 1;
}

/** How many must be finished for the step after this one; 0 where finishing is not what it needs. */
function neededFor(value: Value, total: number): number {
  if (value === 2) return Math.ceil((total * 30) / 100);
  if (value === 3) return Math.min(total, Math.floor((total * 80) / 100) + 1);
  return value === 4 ? total : 0;
}

/** Months since the report within which all of it is followed up → value. */
export const SPEED = [
  { months: 1, value: 5 },
  { months: 3, value: 4 },
  { months: 6, value: 3 },
  { months: 9, value: 2 },
  { months: 12, value: 1 },
] as const satisfies readonly { months: number; value: Value }[];

/** The value of finishing on a day what a report of an earlier day recommends; 0 after a year. */
export const speedValue = (reportOn: string, doneOn: string): Value =>
  SPEED.find(({ months }) => doneOn <= addMonths(reportOn, months))?.value ?? 0;

/** An action whose report is known. */
type Reported = ActionFact & { reportOn: string };

/** How fast everything was followed up; the slowest action counts. */
export function assessSpeed(facts: ServiceFacts): Assessment {
  const actions = counted(facts);
  const reported = actions.flatMap((action): Reported[] =>
    action.reportOn === null ? [] : [{ ...action, reportOn: action.reportOn }],
  );
  const shared = { key: "follow-up-speed", atLeast: false, evidence: evidenceOf(actions) } as const;
  const unknown = { next: null, ...shared };
  if (actions.length === 0) {
    return { ...unknown, value: 0, why: "service-index.why.speed.no-plan" };
  }
  if (reported.length < actions.length) {
    return { ...unknown, value: null, why: "service-index.why.speed.no-report" };
  }
  const best = Math.min(...reported.map((each) => reachable(each, facts.today))) as Value;
  const open = reported.filter(({ state }) => state !== "done");
  const total = actions.length;
  if (open.length === 0) {
    return { ...unknown, value: best, why: message("service-index.why.speed", { total }) };
  }
  const why = message("service-index.why.speed.open", { total, open: open.length });
  return { ...shared, value: 0, why, next: nextSpeed(open, best) };
}

/** What this action reaches, or still can reach when it is finished today. */
const reachable = ({ state, doneOn, reportOn }: Reported, today: string): Value =>
  speedValue(reportOn, state === "done" ? (doneOn ?? today) : today);

/** The day until which the best value still possible can be reached. */
function nextSpeed(open: readonly Reported[], best: Value): Assessment["next"] {
  const months = SPEED.find(({ value }) => value === best)?.months;
  if (months === undefined) return null;
  const days = open.map(({ reportOn }) => addMonths(reportOn, months)).toSorted();
  const [by] = days as [string, ...string[]]; // something is open
  return { value: best, gap: message("service-index.gap.by", { by }) };
}
