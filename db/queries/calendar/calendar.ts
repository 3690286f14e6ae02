import { asc, eq } from "drizzle-orm";
import type { Holiday } from "#core/calendar/holiday.ts";
import { type ClockRule, DEFAULT_CLOCKS } from "#core/topics/clock.ts";
import type { ClockKind } from "#core/topics/clock-input.ts";
import type { Database } from "#db/client.ts";
import { holidays, topicClocks } from "#db/schema/calendar.ts";
import type { Statement } from "#db/write.ts";

/** What every clock needs: the days off, and how long each kind of topic may take. */
export interface Calendar {
  holidays: ReadonlySet<string>;
  clocks: Record<ClockKind, ClockRule>;
}

/** Every topic shown needs the calendar and it hardly ever changes; other processes see a change after this long. */
const AGE = 10_000;
const MEMORY = "calendar";

export function loadCalendar(db: Database): Promise<Calendar> {
  const memory = db.memories.of<Promise<Calendar>>(MEMORY, AGE, 1);
  const known = memory.get("", Date.now());
  if (known !== undefined) return known;
  const calendar = readCalendar(db);
  memory.set("", calendar, Date.now());
  // A failure is told to whoever asked, and not remembered.
  calendar.catch(() => forgetCalendar(db));
  return calendar;
}

/** After a change, so that it counts at once. */
export function forgetCalendar(db: Database): void {
  db.memories.forget(MEMORY);
}

/** As it stands this moment. */
export async function readCalendar(db: Database): Promise<Calendar> {
  const [days, rules] = await Promise.all([
    db.orm.select({ date: holidays.date }).from(holidays),
    db.orm.select().from(topicClocks),
  ]);
  const own = rules.map(({ kind, ...rule }) => [kind, rule]);
  return {
    holidays: new Set(days.map(({ date }) => date)),
    clocks: { ...DEFAULT_CLOCKS, ...Object.fromEntries(own) },
  };
}

/** All days off, the earliest first. */
export async function listHolidays(db: Database): Promise<Holiday[]> {
  const rows = await db.orm.select().from(holidays).orderBy(asc(holidays.date));
  return rows.map(holidayOf);
}

export async function findHoliday(db: Database, date: string): Promise<Holiday | undefined> {
  const [row] = await db.orm.select().from(holidays).where(eq(holidays.date, date));
  return row && holidayOf(row);
}

const holidayOf = ({ expected, ...day }: typeof holidays.$inferSelect): Holiday =>
  expected ? { ...day, expected } : day;

export const insertHoliday = (db: Database, holiday: Holiday): Statement =>
  db.orm.insert(holidays).values(holiday);

export const updateHoliday = (db: Database, date: string, holiday: Holiday): Statement =>
  db.orm
    .update(holidays)
    .set({ ...holiday, expected: holiday.expected ?? false })
    .where(eq(holidays.date, date));

export const deleteHoliday = (db: Database, date: string): Statement =>
  db.orm.delete(holidays).where(eq(holidays.date, date));

export const saveClock = (db: Database, kind: ClockKind, rule: ClockRule): Statement =>
  db.orm
    .insert(topicClocks)
    .values({ kind, ...rule })
    .onConflictDoUpdate({ target: topicClocks.kind, set: rule });
