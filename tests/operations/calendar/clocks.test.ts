import { beforeEach, expect, test } from "vitest";
import { DEFAULT_CLOCKS } from "#core/topics/clock.ts";
import type { Database } from "#db/client.ts";
import { loadCalendar } from "#db/queries/calendar/calendar.ts";
import { changeClocks } from "#operations/calendar/change-clocks.ts";
import { viewClocks } from "#operations/calendar/view-clocks.ts";
import type { Context } from "#operations/context.ts";
import { actorWith, testContext } from "#tests/support/context.ts";
import { testDatabase } from "#tests/support/database.ts";
import { expectErrors, expectOk } from "#tests/support/staff.ts";

let db: Database;
let ctx: Context;
beforeEach(async () => {
  db = await testDatabase();
  ctx = testContext(db, { actor: actorWith(["organisasi"]) });
});

test("without own settings the usual clocks stand in the form", async () => {
  expect(await viewClocks(ctx)).toEqual({ clocks: DEFAULT_CLOCKS, version: 0 });
});

test("changed clocks count at once; a second writer is told", async () => {
  await loadCalendar(db);
  const informasi = { verifyDays: "1", answerDays: " 3 ", reactionDays: 10, reopenDays: "10" };
  const input = { ...DEFAULT_CLOCKS, informasi, version: "0" };
  expectOk(await changeClocks(ctx, input));
  expect((await loadCalendar(db)).clocks.informasi).toMatchObject({ verifyDays: 1, answerDays: 3 });
  expect((await loadCalendar(db)).clocks.pengaduan).toEqual(DEFAULT_CLOCKS.pengaduan);
  await expect(changeClocks(ctx, input)).rejects.toMatchObject({ code: "conflict" });
  expectOk(await changeClocks(ctx, { ...input, version: "1" }));
});

test("only whole working days from 1 to 250", async () => {
  const aspirasi = { verifyDays: "0", answerDays: "251", reactionDays: "1,5", reopenDays: "" };
  const { apresiasi: _, ...rest } = DEFAULT_CLOCKS;
  expectErrors(await changeClocks(ctx, { ...rest, aspirasi, version: "0" }), {
    "aspirasi.verifyDays": "clock.days",
    "aspirasi.answerDays": "clock.days",
    "aspirasi.reactionDays": "clock.days",
    "aspirasi.reopenDays": "error.required",
    apresiasi: "error.required",
  });
  const head = testContext(db, { actor: actorWith(["kepala"]) });
  await expect(changeClocks(head, {})).rejects.toMatchObject({ code: "forbidden" });
  await expect(viewClocks(head)).rejects.toMatchObject({ code: "forbidden" });
});
