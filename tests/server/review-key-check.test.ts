import { expect, test, vi } from "vitest";
import { markWith } from "#server/review-key.ts";
import { warnOfAnotherKey } from "#server/review-key-check.ts";
import { testContext } from "#tests/support/context.ts";
import { evaluationDatabase } from "#tests/support/fixtures/evaluation-fixture.ts";
import { moveRound, openRound } from "#tests/support/fixtures/review-fixture.ts";

test("another key than the one an open round began with is said", async () => {
  const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
  const db = await evaluationDatabase();
  const { markOf } = testContext(db);
  const other = markWith("kunci yang dibuat baru");
  await warnOfAnotherKey(db, other);
  await openRound(db);
  await warnOfAnotherKey(db, markOf);
  expect(warn).not.toHaveBeenCalled();
  await warnOfAnotherKey(db, other);
  expect(warn.mock.calls.join()).toContain("dapat menjawab sekali lagi");
  warn.mockClear();
  await moveRound(db, "tutup", { now: () => new Date("2026-10-24T03:00:00Z") });
  await warnOfAnotherKey(db, other);
  expect(warn).not.toHaveBeenCalled();
  warn.mockRestore();
});
