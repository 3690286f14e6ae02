import { z } from "zod";
import type { Actor } from "#core/access/roles.ts";
import { decreedHolidays } from "#core/calendar/decreed-holidays.ts";
import { type Holiday, oneADay } from "#core/calendar/holiday.ts";
import {
  type HolidayPlan,
  planHolidayImport,
  planHolidays,
} from "#core/calendar/holiday-import.ts";
import { parse } from "#core/parse.ts";
import { auditVersions } from "#db/queries/access/audit.ts";
import {
  deleteHoliday,
  forgetCalendar,
  insertHoliday,
  listHolidays,
  updateHoliday,
} from "#db/queries/calendar/calendar.ts";
import type { Statement } from "#db/write.ts";
import { calculatedHolidays } from "#lib/dates/calculated-holidays.ts";
import { type Result, success } from "#lib/result.ts";
import { auditChange } from "#operations/audit-change.ts";
import { authoriseEverywhere } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import {
  confirmImport,
  type ImportedTable,
  importFields,
  importTable,
} from "#operations/imports/parts/import-table.ts";
import { calendarFollowers } from "./parts/calendar-followers.ts";

const SHAPE = { required: ["tanggal", "nama", "jenis"] };

const inputSchema = z.object({
  /** The proposal of this year, instead of a table. */
  year: z.coerce
    .number("error.year")
    .int()
    .min(2000, "error.year")
    .max(2100, "error.year")
    .optional(),
  ...importFields,
});
type Input = z.infer<typeof inputSchema>;

export interface HolidaysImport extends HolidayPlan, ImportedTable {
  /** To be sent back with the confirmation. */
  year: number | null;
}

/**
 * Enters the days off of a year as decreed or calculated, or those of a table. First it only tells
 * what it would do; with the digest of that preview it does it, all or nothing.
 */
export async function importHolidays(
  ctx: Context,
  input: unknown,
): Promise<Result<HolidaysImport>> {
  const actor = authoriseEverywhere(ctx, "topic.settings");
  const parsed = parse(inputSchema, input);
  if (!parsed.ok) return parsed;
  const done = await importDays(ctx, actor, parsed.value);
  if (!done.ok) return done;
  const { plan, imported } = done.value;
  if (imported.stored) forgetCalendar(ctx.db);
  return success({ ...plan, ...imported, year: parsed.value.year ?? null });
}

async function importDays(
  ctx: Context,
  actor: Actor,
  { year, ...input }: Input,
): Promise<Result<{ plan: HolidayPlan; imported: ImportedTable }>> {
  const versions = await auditVersions(ctx.db, "holiday");
  const existing = await listHolidays(ctx.db);
  const planned = (plan: HolidayPlan) => ({
    plan,
    statements: () => statementsOf(ctx, actor, plan, versions),
  });
  if (year === undefined) {
    return importTable(ctx, input, SHAPE, async (table) =>
      success(planned(planHolidayImport(table, existing))),
    );
  }
  const days = decreedHolidays(year) ?? oneADay(await calculatedHolidays(year));
  const plan = { ...planHolidays(days, existing), problems: [] };
  const confirmation = await confirmImport(ctx, planned(plan), input.confirmed);
  return success({ plan, imported: { ...confirmation, text: "", sheets: null } });
}

async function statementsOf(
  ctx: Context,
  actor: Actor,
  { create, update, remove = [] }: HolidayPlan,
  versions: ReadonlyMap<string, number>,
): Promise<Statement[]> {
  const now = ctx.now();
  const audit = (before: Holiday | null, after: Holiday | null, date: string): Statement =>
    auditChange(ctx, actor, ["holiday", date, versions.get(date) ?? 0], "holiday.import", {
      before,
      after,
      at: now,
    });
  return [
    ...create.flatMap((day) => [insertHoliday(ctx.db, day), audit(null, day, day.date)]),
    ...update.flatMap(({ before, after }) => [
      updateHoliday(ctx.db, after.date, after),
      audit(before, after, after.date),
    ]),
    ...remove.flatMap((day) => [deleteHoliday(ctx.db, day.date), audit(day, null, day.date)]),
    ...(await calendarFollowers(ctx, actor, create, remove)),
  ];
}
