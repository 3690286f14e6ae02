import { createHash } from "node:crypto";
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
import { appendAudit, auditVersions } from "#db/queries/access/audit.ts";
import {
  deleteHoliday,
  forgetCalendar,
  insertHoliday,
  listHolidays,
  updateHoliday,
} from "#db/queries/calendar/calendar.ts";
import { type Statement, write } from "#db/write.ts";
import { calculatedHolidays } from "#lib/dates/calculated-holidays.ts";
import { type Result, success } from "#lib/result.ts";
import type { TableFile } from "#lib/tables/table-file.ts";
import { authoriseEverywhere } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { readRows, sheetsOf, tableFields } from "#operations/imports/parts/read-table.ts";
import { calendarFollowers } from "./parts/calendar-followers.ts";

const inputSchema = z.object({
  /** The proposal of this year, instead of a table. */
  year: z.coerce
    .number("error.year")
    .int()
    .min(2000, "error.year")
    .max(2100, "error.year")
    .optional(),
  ...tableFields,
  /** The digest of the preview that is confirmed. */
  confirmed: z.string("error.invalid").optional(),
});
type Input = z.infer<typeof inputSchema>;

export interface HolidaysImport extends HolidayPlan {
  stored: boolean;
  /** Was something confirmed that would now do something else? */
  changed: boolean;
  /** To be sent back with the confirmation. */
  year: number | null;
  text: string;
  /** Null where no file was read. */
  sheets: Pick<TableFile, "sheets" | "sheet"> | null;
  /** What a confirmation must carry; null when there is nothing to confirm. */
  digest: string | null;
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
  const { year = null, confirmed } = parsed.value;
  const versions = await auditVersions(ctx.db, "holiday");
  const planned = await planOf(ctx, parsed.value);
  if (!planned.ok) return planned;
  const { plan, text, sheets } = planned.value;
  const digest = digestOf(plan);
  const stored = digest !== null && confirmed === digest;
  if (stored) {
    const followers = await calendarFollowers(ctx, actor, plan.create, plan.remove);
    await write(ctx.db, [...statements(ctx, actor, plan, versions), ...followers]);
    forgetCalendar(ctx.db);
  }
  const changed = confirmed !== undefined && !stored;
  return success({ ...plan, stored, changed, year, text, sheets, digest });
}

async function planOf(
  ctx: Context,
  { year, ...input }: Input,
): Promise<Result<{ plan: HolidayPlan } & Pick<HolidaysImport, "text" | "sheets">>> {
  const existing = await listHolidays(ctx.db);
  if (year !== undefined) {
    const days = decreedHolidays(year) ?? oneADay(await calculatedHolidays(year));
    const plan = { ...planHolidays(days, existing), problems: [] };
    return success({ plan, text: "", sheets: null });
  }
  const read = await readRows(ctx, input, { required: ["tanggal", "nama", "jenis"] });
  if (!read.ok) return read;
  const { table, text, file } = read.value;
  return success({ plan: planHolidayImport(table, existing), text, sheets: sheetsOf(file) });
}

function digestOf({ problems, create, update, remove = [] }: HolidayPlan): string | null {
  if (problems.length > 0 || create.length + update.length + remove.length === 0) return null;
  return createHash("sha256")
    .update(JSON.stringify([create, update, remove]))
    .digest("hex");
}

function statements(
  ctx: Context,
  actor: Actor,
  { create, update, remove = [] }: HolidayPlan,
  versions: ReadonlyMap<string, number>,
): Statement[] {
  const now = ctx.now();
  const audit = (before: Holiday | null, after: Holiday | null, date: string): Statement =>
    appendAudit(ctx.db, actor, now, {
      subjectKind: "holiday",
      subjectId: date,
      seq: versions.get(date) ?? 0,
      action: "holiday.import",
      before,
      after,
    });
  return [
    ...create.flatMap((day) => [insertHoliday(ctx.db, day), audit(null, day, day.date)]),
    ...update.flatMap(({ before, after }) => [
      updateHoliday(ctx.db, after.date, after),
      audit(before, after, after.date),
    ]),
    ...remove.flatMap((day) => [deleteHoliday(ctx.db, day.date), audit(day, null, day.date)]),
  ];
}
