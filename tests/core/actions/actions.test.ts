import { expect, test } from "vitest";
import {
  actionProgressSchema,
  actionSchema,
  decideProgress,
  mayChangePlan,
} from "#core/actions/action-input.ts";
import { ACTION_STATES, canBecome, isOverdue } from "#core/actions/action-state.ts";
import { followUpShare } from "#core/actions/follow-up-share.ts";
import { parse } from "#core/parse.ts";

const TODAY = "2026-11-21";

test("exactly these changes of state are possible", () => {
  const found = ACTION_STATES.flatMap((from) =>
    ACTION_STATES.filter((to) => from !== to && canBecome(from, to)).map((to) => `${from} ${to}`),
  );
  expect(found).toEqual([
    "planned running",
    "planned done",
    "planned cancelled",
    "running planned",
    "running done",
    "running cancelled",
    "done running",
    "cancelled planned",
  ]);
});

test("late is what is open after its day", () => {
  expect(isOverdue({ state: "running", dueOn: "2026-11-20" }, TODAY)).toBe(true);
  expect(isOverdue({ state: "planned", dueOn: "2026-11-20" }, TODAY)).toBe(true);
  expect(isOverdue({ state: "planned", dueOn: TODAY }, TODAY)).toBe(false);
  expect(isOverdue({ state: "done", dueOn: "2026-01-01" }, TODAY)).toBe(false);
  expect(isOverdue({ state: "cancelled", dueOn: "2026-01-01" }, TODAY)).toBe(false);
});

test("the share leaves out what was cancelled", () => {
  const of = (state: (typeof ACTION_STATES)[number], dueOn = "2026-12-01") => ({ state, dueOn });
  const share = followUpShare(
    [of("done"), of("running", "2026-11-01"), of("planned"), of("cancelled")],
    TODAY,
  );
  expect(share).toEqual({ total: 3, done: 1, running: 1, planned: 1, overdue: 1, percent: 33.3 });
  expect(followUpShare([of("cancelled")], TODAY).percent).toBeNull();
});

const progress = {
  state: "running" as const,
  progress: 40,
  evidence: null,
  evidenceLink: null,
  cancelReason: null,
};
const before = { state: "planned" as const, doneOn: null };

test("done needs evidence, is complete and keeps its day", () => {
  expect(decideProgress(before, { ...progress, state: "done" }, TODAY)).toEqual({
    ok: false,
    errors: { evidence: "action.evidence-needed" },
  });
  const done = { ...progress, state: "done" as const, evidence: "Selesai" };
  expect(decideProgress(before, done, TODAY)).toMatchObject({
    value: { progress: 100, doneOn: TODAY },
  });
  const linked = { ...done, evidence: null, evidenceLink: "https://example.go.id/foto" };
  expect(decideProgress(before, linked, TODAY)).toMatchObject({ ok: true });
  expect(decideProgress({ state: "done", doneOn: "2026-10-01" }, done, TODAY)).toMatchObject({
    value: { doneOn: "2026-10-01" },
  });
});

test("giving up needs a reason, and a finished action cannot be cancelled", () => {
  const cancelled = { ...progress, state: "cancelled" as const };
  expect(decideProgress({ state: "done", doneOn: TODAY }, cancelled, TODAY)).toEqual({
    ok: false,
    errors: { state: "action.wrong-state", cancelReason: "error.required" },
  });
  expect(decideProgress(before, { ...cancelled, cancelReason: "Diganti" }, TODAY)).toMatchObject({
    value: { cancelReason: "Diganti", doneOn: null },
  });
  expect(decideProgress(before, { ...progress, cancelReason: "lama" }, TODAY)).toMatchObject({
    value: { cancelReason: null, progress: 40 },
  });
});

test.each([
  [{ progress: "0" }, { progress: 0, evidenceLink: null }],
  [{ progress: " 100 " }, { progress: 100 }],
  [{ progress: "40", evidenceLink: "https://example.go.id/foto" }, { progress: 40 }],
])("progress may be %o", (fields, value) => {
  const input = { version: "1", state: "running", ...fields };
  expect(parse(actionProgressSchema, input)).toMatchObject({ ok: true, value });
});

test("what is typed wrong is named by field", () => {
  const input = { version: "1", state: "running", progress: "101" };
  expect(parse(actionProgressSchema, { ...input, evidenceLink: "javascript:x" })).toMatchObject({
    errors: { progress: "action.percent", evidenceLink: "error.web-address" },
  });
  expect(parse(actionSchema, { unit: "a", dueOn: "besok" })).toMatchObject({
    errors: { text: "error.required", dueOn: "error.date" },
  });
});

test("what was agreed in a consultation keeps its plan", () => {
  expect(mayChangePlan({ consultationId: "k" })).toBe(false);
  expect(mayChangePlan({ consultationId: null })).toBe(true);
});
