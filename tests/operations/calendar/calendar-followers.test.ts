import { beforeEach, expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import { readCalendar } from "#db/queries/calendar/calendar.ts";
import { addDays } from "#lib/dates/add-days.ts";
import { workingDaysBetween } from "#lib/dates/working-days.ts";
import { askLeave } from "#operations/attendance/ask-leave.ts";
import { decideLeave } from "#operations/attendance/decide-leave.ts";
import { viewLeave } from "#operations/attendance/view-leave.ts";
import { createHoliday } from "#operations/calendar/create-holiday.ts";
import { importHolidays } from "#operations/calendar/import-holidays.ts";
import type { Context } from "#operations/context.ts";
import { viewPublicTopic } from "#operations/topics/citizens/view-public-topic.ts";
import { actorWith, testContext } from "#tests/support/context.ts";
import { asPerson, evaluationDatabase } from "#tests/support/fixtures/evaluation-fixture.ts";
import { fixtureDatabase } from "#tests/support/fixtures/fixtures.ts";
import { answer, publicPost, topicOf } from "#tests/support/fixtures/topic-fixture.ts";
import { expectOk } from "#tests/support/staff.ts";

let db: Database;
let bureau: Context;
beforeEach(async () => {
  db = await fixtureDatabase();
  bureau = testContext(db, { actor: actorWith(["organisasi"]) });
});

const dayOff = (date: string) => ({ date, name: "Cuti bersama tambahan", kind: "cuti-bersama" });

/** The next working day after a date that is no day off yet. */
async function nextWorkingDay(from: string): Promise<string> {
  const { holidays } = await readCalendar(db);
  for (let date = addDays(from, 1); ; date = addDays(date, 1)) {
    if (workingDaysBetween(addDays(date, -1), date, holidays) === 1) return date;
  }
}

test("a clock that runs follows a day off that is added later, and its history says so", async () => {
  const { code } = await publicPost(db);
  const before = await topicOf(db, code);
  const days = workingDaysBetween(
    before.createdOn,
    before.answerBy,
    (await readCalendar(db)).holidays,
  );
  expectOk(await createHoliday(bureau, dayOff(await nextWorkingDay(before.createdOn))));
  const after = await topicOf(db, code);
  expect(after.answerBy > before.answerBy).toBe(true);
  const { holidays } = await readCalendar(db);
  expect(workingDaysBetween(after.createdOn, after.answerBy, holidays)).toBe(days);
  const { history } = await viewPublicTopic(testContext(db), code);
  expect(history.map(({ action }) => action)).toContain("move-deadline");
});

test("a day off elsewhere, and an answered topic's clock for answering, move nothing", async () => {
  const { code } = await publicPost(db);
  const { answerBy, seq } = await topicOf(db, code);
  expectOk(await createHoliday(bureau, dayOff(addDays(answerBy, 40))));
  expect(await topicOf(db, code)).toMatchObject({ answerBy, seq });
  await answer(db, code);
  const first = await nextWorkingDay((await topicOf(db, code)).createdOn);
  expectOk(await createHoliday(bureau, dayOff(first)));
  expect((await topicOf(db, code)).answerBy).toBe(answerBy);
});

test("an imported table moves clocks as well", async () => {
  const { code } = await publicPost(db);
  const { answerBy, createdOn } = await topicOf(db, code);
  const text = `tanggal,nama,jenis\n${await nextWorkingDay(createdOn)},Hari jadi,daerah\n`;
  const { digest } = expectOk(await importHolidays(bureau, { text }));
  expect((await topicOf(db, code)).answerBy).toBe(answerBy);
  expectOk(await importHolidays(bureau, { text, confirmed: digest }));
  expect((await topicOf(db, code)).answerBy > answerBy).toBe(true);
});

test("leave that waits counts fewer days, decided leave stays as it was decided", async () => {
  const people = await evaluationDatabase();
  const rina = await asPerson(people, "rina");
  const wish = { kind: "annual", startsOn: "2026-10-19", endsOn: "2026-10-20", reason: "Keluarga" };
  const { id } = expectOk(await askLeave(rina, wish));
  const ctx = await asPerson(people, "rina", { actor: actorWith(["organisasi"]) });
  expectOk(await createHoliday(ctx, dayOff("2026-10-20")));
  const seen = await viewLeave(rina, id);
  expect(seen.leave).toMatchObject({ days: 1, state: "requested" });
  const kabid = await asPerson(people, "kabid");
  const version = String((await viewLeave(kabid, id)).version);
  expectOk(await decideLeave(kabid, id, { version, decision: "approved" }));
  expectOk(await createHoliday(ctx, dayOff("2026-10-19")));
  expect((await viewLeave(rina, id)).leave).toMatchObject({ days: 1, state: "approved" });
});
