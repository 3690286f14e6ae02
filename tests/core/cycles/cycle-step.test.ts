import { expect, test } from "vitest";
import { CYCLE_STATES } from "#core/cycles/cycle-state.ts";
import { type CycleProgress, cycleStep, takesNewcomers } from "#core/cycles/cycle-step.ts";

const DONE: CycleProgress = {
  appraisals: 11,
  notOpened: 0,
  plansNotAgreed: 0,
  withoutAssessor: 0,
  unsigned: 0,
  unitsNotSet: 0,
  openObjections: 0,
  mayStillObject: 0,
  objectUntil: null,
  round: "closed",
  unfinished: false,
};
const NOTHING: CycleProgress = {
  appraisals: 0,
  notOpened: 3,
  plansNotAgreed: 4,
  withoutAssessor: 5,
  unsigned: 6,
  unitsNotSet: 7,
  openObjections: 8,
  mayStillObject: 9,
  objectUntil: "2026-10-26",
  round: "open",
  unfinished: true,
};

test("every state leads to the next, the last nowhere", () => {
  const next = CYCLE_STATES.map((state) => cycleStep(state, DONE)?.to);
  expect(next).toEqual(["running", "assessing", "objections", "final", "archived", undefined]);
  for (const state of CYCLE_STATES.slice(0, -1)) {
    expect(cycleStep(state, DONE)).toMatchObject({ blocking: [], missing: [] });
  }
});

test("each step says what is missing for it, and only two things bar the way", () => {
  const said = (state: (typeof CYCLE_STATES)[number]) => {
    const step = cycleStep(state, NOTHING);
    const text = (gaps: { gap: string; count: number }[] | undefined) =>
      gaps?.map(({ gap, count }) => `${gap} ${count}`);
    return [text(step?.blocking), text(step?.missing)];
  };
  expect(said("planning")).toEqual([
    [],
    ["no-appraisals 1", "not-opened 3", "without-assessor 5", "plans-not-agreed 4"],
  ]);
  expect(said("running")).toEqual([
    [],
    ["unfinished 1", "no-appraisals 1", "not-opened 3", "without-assessor 5", "plans-not-agreed 4"],
  ]);
  expect(said("assessing")).toEqual([["round-open 1"], ["units-not-set 7", "unsigned 6"]]);
  expect(said("objections")).toEqual([
    ["open-objections 8", "may-still-object 9"],
    ["units-not-set 7", "unsigned 6"],
  ]);
  expect(said("final")).toEqual([[], []]);
});

test("a round that never opened is missing, one that is closed is not", () => {
  const gaps = (round: CycleProgress["round"]) =>
    cycleStep("assessing", { ...DONE, round })?.missing.map(({ gap }) => gap);
  expect(gaps(null)).toEqual(["no-round"]);
  expect(gaps("draft")).toEqual(["no-round"]);
  expect(gaps("closed")).toEqual([]);
});

test("the time to object says when it ends", () => {
  expect(cycleStep("objections", NOTHING)?.blocking).toEqual([
    { gap: "open-objections", count: 8 },
    { gap: "may-still-object", count: 9, until: "2026-10-26" },
  ]);
  const undated = cycleStep("objections", { ...NOTHING, objectUntil: null });
  expect(undated?.blocking[1]).toEqual({ gap: "may-still-object", count: 9 });
});

test("newcomers come in until results are out", () => {
  expect(CYCLE_STATES.filter(takesNewcomers)).toEqual(["planning", "running", "assessing"]);
});
