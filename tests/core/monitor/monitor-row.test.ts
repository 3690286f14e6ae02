import { expect, test } from "vitest";
import { isBusy, type MonitorRow, monitorTotals } from "#core/monitor/monitor-row.ts";

const quiet: MonitorRow = {
  unit: { slug: "dinas", name: "Dinas" },
  survey: null,
  comments: null,
  topics: { running: 0, late: 0 },
  actions: { late: 0, nextDue: null },
  feedback: 0,
  plans: 0,
  appraisals: 0,
};
const survey = { slug: "s", today: 3, n: 10, minimum: null, figure: null };

test("totals are sums over the units; nothing is nothing", () => {
  expect(monitorTotals([])).toEqual({ today: 0, lateTopics: 0, lateActions: 0, waiting: 0 });
  const busy = {
    ...quiet,
    survey,
    topics: { running: 4, late: 2 },
    actions: { late: 1, nextDue: null },
    feedback: 9,
    plans: 5,
    appraisals: 6,
  };
  expect(monitorTotals([quiet, busy, busy])).toEqual({
    today: 6,
    lateTopics: 4,
    lateActions: 2,
    waiting: 22,
  });
});

test.each<[string, Partial<MonitorRow>, boolean]>([
  ["nothing", {}, false],
  ["no comments", { comments: 0 }, false],
  ["an open survey", { survey }, true],
  ["a comment", { comments: 1 }, true],
  ["a post", { topics: { running: 1, late: 0 } }, true],
  ["an action due", { actions: { late: 0, nextDue: "2026-12-01" } }, true],
  ["a late action", { actions: { late: 1, nextDue: null } }, true],
  ["feedback", { feedback: 1 }, true],
  ["a plan", { plans: 1 }, true],
  ["an appraisal", { appraisals: 1 }, true],
])("a unit with %s runs: %s", (_, changes, busy) => {
  expect(isBusy({ ...quiet, ...changes })).toBe(busy);
});
