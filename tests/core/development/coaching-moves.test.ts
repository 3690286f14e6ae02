import fc from "fast-check";
import { expect, test } from "vitest";
import {
  COACHING_PERMISSION,
  type CoachingAct,
  coachingActSchema,
  coachingActs,
  coachingPlanSchema,
  decideCoaching,
  isCoachingOverdue,
} from "#core/development/coaching-moves.ts";
import { COACHING_STATES, type CoachingState } from "#core/development/development-state.ts";
import { parse } from "#core/parse.ts";
import { expectErrors, expectOk } from "#tests/support/staff.ts";

const MOMENT = { today: "2026-10-12", now: new Date("2026-10-12T03:00:00Z") };
const PLAN = { goals: "Menjawab dalam satu hari", startsOn: "2026-10-12", dueOn: "2026-12-12" };
const ACTS: Record<CoachingAct["act"], CoachingAct> = {
  ubah: { act: "ubah", version: 1, ...PLAN },
  setuju: { act: "setuju", version: 1 },
  balas: { act: "balas", version: 1, reply: "Mohon waktu lebih" },
  langkah: { act: "langkah", version: 1, on: "2026-10-12", text: "Latihan", progress: 40 },
  tutup: { act: "tutup", version: 1, result: "dropped", outcome: "Pindah tugas" },
};

test("which act is possible where, written out by hand", () => {
  expect(Object.fromEntries(COACHING_STATES.map((state) => [state, coachingActs(state)]))).toEqual({
    proposed: ["ubah", "setuju", "balas", "tutup"],
    returned: ["ubah", "tutup"],
    agreed: ["ubah", "langkah", "tutup"],
    closed: [],
  });
  expect(COACHING_PERMISSION).toEqual({
    ubah: "coaching.manage",
    setuju: "coaching.answer",
    balas: "coaching.answer",
    langkah: "coaching.note",
    tutup: "coaching.manage",
  });
});

test("what each act changes", () => {
  const of = (state: CoachingState, act: CoachingAct["act"]) =>
    expectOk(decideCoaching({ state }, ACTS[act], MOMENT));
  expect(of("proposed", "setuju").change).toEqual({ state: "agreed", acceptedAt: MOMENT.now });
  expect(of("proposed", "balas").change).toMatchObject({ state: "returned" });
  expect(of("returned", "ubah").change).toEqual({ state: "proposed", acceptedAt: null, ...PLAN });
  expect(of("agreed", "langkah")).toEqual({
    change: { state: "agreed" },
    step: { on: "2026-10-12", text: "Latihan", progress: 40 },
  });
  expect(of("agreed", "tutup").change).toMatchObject({ state: "closed", closedOn: MOMENT.today });
});

test("goals that nobody agreed on are not judged, steps are not told in advance", () => {
  const reached = { ...ACTS.tutup, result: "reached" } as CoachingAct;
  expectErrors(decideCoaching({ state: "proposed" }, reached, MOMENT), {
    result: "coaching.not-agreed",
  });
  expectOk(decideCoaching({ state: "agreed" }, reached, MOMENT));
  const later = { ...ACTS.langkah, on: "2026-10-13" } as CoachingAct;
  expectErrors(decideCoaching({ state: "agreed" }, later, MOMENT), { on: "coaching.step-later" });
});

test("however the acts follow each other, goals hold only after the employee's yes to these goals", () => {
  const acts = fc.array(fc.constantFrom(...Object.values(ACTS)), { maxLength: 12 });
  fc.assert(
    fc.property(acts, (sequence) => {
      let state: CoachingState = "proposed";
      let accepted = false;
      for (const act of sequence) {
        const decided = decideCoaching({ state }, act, MOMENT);
        if (!decided.ok) {
          expect(coachingActs(state)).not.toContain(act.act);
          continue;
        }
        if (act.act === "setuju") accepted = true;
        if (act.act === "ubah") accepted = false;
        state = decided.value.change.state;
        if (state === "agreed") expect(accepted).toBe(true);
      }
    }),
  );
});

test("a plan ends after it begins, percents are percents", () => {
  expectErrors(parse(coachingPlanSchema, { ...PLAN, dueOn: "2026-10-11" }), {
    dueOn: "coaching.dates",
  });
  const step = { ...ACTS.langkah, version: "1", progress: "101" };
  expectErrors(parse(coachingActSchema, step), { progress: "action.percent" });
  expectErrors(parse(coachingActSchema, { act: "lain" }), { act: "error.invalid" });
});

test("overdue is what is past its day and not closed", () => {
  const at = (state: CoachingState, dueOn: string) =>
    isCoachingOverdue({ state, dueOn }, "2026-10-12");
  expect(at("agreed", "2026-10-11")).toBe(true);
  expect(at("agreed", "2026-10-12")).toBe(false);
  expect(at("closed", "2026-10-11")).toBe(false);
});
