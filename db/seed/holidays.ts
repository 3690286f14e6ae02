import { inArray } from "drizzle-orm";
import { decreedHolidays } from "#core/calendar/decreed-holidays.ts";
import { oneADay } from "#core/calendar/holiday.ts";
import { planHolidays } from "#core/calendar/holiday-import.ts";
import { forgetCalendar, listHolidays } from "#db/queries/calendar/calendar.ts";
import { calculatedHolidays } from "#lib/dates/calculated-holidays.ts";
import type { Database } from "../client.ts";
import { holidays, jobRuns } from "../schema/calendar.ts";
import { write } from "../write.ts";

/** Years before and after the present one whose holidays every installation has. */
const AROUND = 2;
const JOB = "seed-holidays";
const keyOf = (year: number): string => `${JOB}:${year}`;

/**
 * Enters the holidays of the years around `now` once per year and installation: whatever somebody
 * changed or removed afterwards stays as it is, and a year that comes closer is entered in its turn.
 */
export async function seedHolidays(db: Database, now: Date): Promise<void> {
  for (const year of await missingYears(db, now.getUTCFullYear())) {
    const days = decreedHolidays(year) ?? oneADay(await calculatedHolidays(year));
    const { create } = planHolidays(days, await listHolidays(db));
    await write(db, [
      db.orm
        .insert(jobRuns)
        .values({ job: JOB, key: keyOf(year), ranAt: now })
        .onConflictDoNothing(),
      ...(create.length > 0 ? [db.orm.insert(holidays).values(create).onConflictDoNothing()] : []),
    ]);
    forgetCalendar(db);
  }
}

async function missingYears(db: Database, present: number): Promise<number[]> {
  const years = Array.from({ length: 2 * AROUND + 1 }, (_, at) => present - AROUND + at);
  const done = await db.orm
    .select({ key: jobRuns.key })
    .from(jobRuns)
    .where(inArray(jobRuns.key, years.map(keyOf)));
  const keys = new Set(done.map(({ key }) => key));
  return years.filter((year) => !keys.has(keyOf(year)));
}
