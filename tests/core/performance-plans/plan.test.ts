import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CYCLE_STATES } from "#core/cycles/cycle-state.ts";
import { parse } from "#core/parse.ts";
import {
  planMoveSchema,
  planNotesSchema,
  planSchema,
  realisationSchema,
} from "#core/performance-plans/plan-input.ts";
import {
  isOpenFor,
  moveErrors,
  PLAN_ACTS,
  planStateAfter,
} from "#core/performance-plans/plan-stage.ts";
import { PLAN_STATES } from "#core/performance-plans/work-result.ts";
import { decidePlan, planChanges } from "#core/performance-plans/write-plan.ts";

const LETTERS: Record<string, string> = {
  write: "w",
  copy: "c",
  submit: "s",
  reopen: "o",
  realise: "r",
  agree: "a",
  return: "b",
  expect: "e",
  note: "n",
  attach: "t",
};

test("what may be done in which stage, written out", () => {
  const row = (cycle: (typeof CYCLE_STATES)[number]) =>
    PLAN_STATES.map((plan) =>
      PLAN_ACTS.filter((act) => isOpenFor(act, { plan, cycle }))
        .map((act) => LETTERS[act])
        .join(""),
    ).join(" ");
  expect(Object.fromEntries(CYCLE_STATES.map((cycle) => [cycle, row(cycle)]))).toEqual({
    planning: "wcsent oabent orent",
    running: "wcsent oabent orent",
    assessing: "wcsnt abnt rnt",
    objections: "  ",
    final: "  ",
    archived: "  ",
  });
});

test("where a move leads, and what it needs", () => {
  expect(planStateAfter("submit", true)).toBe("submitted");
  expect(planStateAfter("submit", false)).toBe("agreed");
  expect(planStateAfter("agree", true)).toBe("agreed");
  expect(planStateAfter("return", true)).toBe("draft");
  expect(planStateAfter("reopen", true)).toBe("draft");
  expect(moveErrors("submit", 0, null)).toEqual({ "": "plan.error.empty" });
  expect(moveErrors("submit", 1, null)).toEqual({});
  expect(moveErrors("return", 1, null)).toEqual({ reason: "error.required" });
  expect(moveErrors("reopen", 1, "Tugas baru")).toEqual({});
  expect(moveErrors("agree", 0, null)).toEqual({});
});

const typed = (changes: object = {}) => ({
  id: "",
  plan: "Antrean singkat",
  serves: "",
  aspect: "time",
  indicator: "Waktu tunggu",
  target: "30 menit",
  ...changes,
});

describe("the form of a plan", () => {
  test("leaves out what was dropped or never written, and keeps the order of the numbers", () => {
    const rows = {
      "10": typed({ plan: "Kesepuluh" }),
      "2": typed({ plan: "Kedua", fromCitizens: "on" }),
      "3": { id: "", plan: "", indicator: "", target: "", aspect: "quantity" },
      "4": typed({ id: "known", plan: "", drop: "on" }),
    };
    const parsed = parse(planSchema, { version: "3", rows });
    expect(parsed).toMatchObject({
      ok: true,
      value: {
        version: 3,
        rows: [
          { number: "2", plan: "Kedua", fromCitizens: true, id: null, serves: null },
          { number: "10", plan: "Kesepuluh", fromCitizens: false },
        ],
      },
    });
  });

  test("names the field of what is missing", () => {
    const rows = { "0": typed({ plan: "" }), "1": typed({ aspect: "lain" }) };
    expect(parse(planSchema, { version: "0", rows })).toEqual({
      ok: false,
      errors: { "rows.0.plan": "error.required", "rows.1.aspect": "error.choose" },
    });
    expect(parse(planSchema, { version: "0" })).toMatchObject({ ok: true, value: { rows: [] } });
  });

  test("refuses more than twenty rows", () => {
    const rows = Object.fromEntries(Array.from({ length: 21 }, (_, at) => [at, typed()]));
    expect(parse(planSchema, { version: "0", rows })).toEqual({
      ok: false,
      errors: { rows: "plan.error.too-many" },
    });
  });

  test("never throws, whatever is sent", () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (rows, values) => {
        for (const schema of [planSchema, realisationSchema, planNotesSchema, planMoveSchema]) {
          expect(typeof parse<unknown>(schema, { version: "1", rows, values }).ok).toBe("boolean");
        }
      }),
    );
  });
});

const facts = (changes: object = {}) => ({
  known: ["a", "b"],
  used: [],
  offered: ["top"],
  isHead: false,
  ...changes,
});
const row = (number: string, changes: object = {}) => ({
  number,
  id: null,
  plan: "Antrean singkat",
  serves: null,
  aspect: "time" as const,
  indicator: "Waktu tunggu",
  target: "30 menit",
  fromCitizens: false,
  ...changes,
});

describe("what the rows make of a plan", () => {
  test("numbers the rows and takes out what is no longer there", () => {
    const rows = [row("4", { id: "b", serves: "top", fromCitizens: true }), row("7")];
    expect(decidePlan(rows, facts())).toMatchObject({
      ok: true,
      value: {
        removed: ["a"],
        rows: [
          { id: "b", position: 1, servesId: "top", fromCitizens: false },
          { id: null, position: 2, servesId: null },
        ],
      },
    });
    expect(decidePlan([row("0", { fromCitizens: true })], facts({ isHead: true }))).toMatchObject({
      value: { rows: [{ fromCitizens: true }] },
    });
  });

  test("refuses rows of others, results that are not the assessor's, and losing what is used", () => {
    const rows = [
      row("0", { id: "stranger" }),
      row("1", { serves: "peer" }),
      row("2", { id: "a" }),
      row("3", { id: "a" }),
    ];
    expect(decidePlan(rows, facts({ used: ["b"] }))).toEqual({
      ok: false,
      errors: {
        "rows.0.plan": "error.invalid",
        "rows.1.serves": "error.choose",
        "rows.3.plan": "error.invalid",
        "": "plan.error.used",
      },
    });
  });
});

test("how a plan differs from what was agreed", () => {
  const at = (id: string, target = "80") => ({
    id,
    plan: `Rencana ${id}`,
    aspect: "quality" as const,
    indicator: "IKM",
    target,
    servesId: null,
  });
  expect(planChanges([at("a"), at("b"), at("c")], [at("a"), at("b", "90"), at("d")])).toEqual([
    { kind: "changed", plan: "Rencana b" },
    { kind: "added", plan: "Rencana d" },
    { kind: "removed", plan: "Rencana c" },
  ]);
});
