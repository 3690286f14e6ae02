import { z } from "zod";
import type { Actor } from "#core/access/roles.ts";
import { type AttendanceWorld, dayKey } from "#core/attendance/attendance-day.ts";
import {
  ATTENDANCE_COLUMNS,
  type AttendancePlan,
  dateNeedingOrder,
  type FaultyRow,
  faultyRows,
  planAttendanceImport,
} from "#core/attendance/attendance-import.ts";
import { parse } from "#core/parse.ts";
import { auditVersion } from "#db/queries/access/audit.ts";
import {
  listApprovedLeave,
  listAttendance,
  listAttendancePeople,
  saveAttendance,
} from "#db/queries/attendance/attendance.ts";
import { readCalendar } from "#db/queries/calendar/calendar.ts";
import type { Statement } from "#db/write.ts";
import { listDays } from "#lib/dates/working-days.ts";
import { DATE_ORDERS, readWrittenDate } from "#lib/dates/written-date.ts";
import { failure, type Result, success } from "#lib/result.ts";
import type { CsvTable } from "#lib/tables/csv.ts";
import { message } from "#lib/text/message.ts";
import { auditChange } from "#operations/audit-change.ts";
import { authoriseEverywhere } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import {
  type ImportedTable,
  importFields,
  importTable,
  type PlannedImport,
} from "#operations/imports/parts/import-table.ts";
import { localToday } from "#operations/local-today.ts";

/** Rows of a month of 900 people; a larger government sends its months in parts. */
const SHAPE = { required: ATTENDANCE_COLUMNS.slice(0, 3), most: 20_000 };

const inputSchema = z.object({
  ...importFields,
  order: z
    .enum(["", ...DATE_ORDERS], "error.choose")
    .default("")
    .transform((order) => (order === "" ? null : order)),
});

interface Plan extends AttendancePlan {
  /** The rows that are left out, to be handed back as a file. */
  faulty: { columns: string[]; rows: FaultyRow[] };
}

export interface AttendanceImport extends Plan, ImportedTable {
  order: string;
}

/**
 * Reads a file of e-absensi. First it only tells what it would do; with the digest of that preview
 * it stores the rows that are right, in one batch. Wrong rows cost nobody the month: they are left
 * out, named, and given back as a file that can be mended and sent by itself.
 */
export async function importAttendance(
  ctx: Context,
  input: unknown,
): Promise<Result<AttendanceImport>> {
  const actor = authoriseEverywhere(ctx, "attendance.import");
  const parsed = parse(inputSchema, input);
  if (!parsed.ok) return parsed;
  const { order } = parsed.value;
  const done = await importTable(ctx, parsed.value, SHAPE, (table) =>
    planAttendance(ctx, actor, table, order),
  );
  if (!done.ok) return done;
  return success({ ...done.value.plan, ...done.value.imported, order: order ?? "" });
}

/** Imports follow one another: of two at once, the second is refused. */
const SUBJECT = "import";

async function planAttendance(
  ctx: Context,
  actor: Actor,
  table: CsvTable,
  order: AttendanceWorld["order"],
): Promise<Result<PlannedImport<Plan>>> {
  const unclear = order === null ? dateNeedingOrder(table) : null;
  if (unclear !== null) {
    return failure({ order: message("attendance.order-needed", { date: unclear.slice(0, 20) }) });
  }
  const version = await auditVersion(ctx.db, "attendance", SUBJECT);
  const world = { ...(await loadWorld(ctx, actor, spanOf(table, order))), order };
  const plan = planAttendanceImport(table, world);
  return success({
    plan: { ...plan, faulty: faultyRows(table, plan) },
    refused: plan.unknownColumn,
    statements: () => statementsOf(ctx, actor, plan, version),
  });
}

/** First and last day that the file tells of; the same empty day when it tells of none. */
function spanOf({ rows }: CsvTable, order: AttendanceWorld["order"]): { from: string; to: string } {
  const dates = rows
    .flatMap(({ values }) => readWrittenDate(values.tanggal ?? "", order) ?? [])
    .toSorted();
  return { from: dates[0] ?? "", to: dates.at(-1) ?? "" };
}

async function loadWorld(
  ctx: Context,
  actor: Actor,
  span: { from: string; to: string },
): Promise<Omit<AttendanceWorld, "order">> {
  const [people, recorded, leave, { holidays }, today] = await Promise.all([
    listAttendancePeople(ctx.db),
    listAttendance(ctx.db, span),
    listApprovedLeave(ctx.db, span),
    readCalendar(ctx.db),
    localToday(ctx),
  ]);
  return {
    holidays,
    today,
    people: new Map(people.map((person) => [person.nip, person])),
    recorded: new Map(recorded.map((day) => [dayKey(day.employeeId, day.date), day])),
    leave: new Set(
      leave.flatMap(({ employeeId, startsOn, endsOn }) =>
        listDays(startsOn, endsOn).map((date) => dayKey(employeeId, date)),
      ),
    ),
    ownId: actor.employee?.id ?? null,
  };
}

/** What was replaced stays in the audit log: attendance is evidence about people. */
function statementsOf(
  ctx: Context,
  actor: Actor,
  { problems, create, update }: AttendancePlan,
  version: number,
): Statement[] {
  const audit = auditChange(ctx, actor, ["attendance", SUBJECT, version], "attendance.import", {
    before: { replaced: update.map(({ before }) => before) },
    after: {
      created: create.length,
      replaced: update.map(({ after }) => after),
      // Rows that the file had and that were not taken.
      leftOut: new Set(problems.map(({ row }) => row)).size,
    },
  });
  return [...saveAttendance([...create, ...update.map(({ after }) => after)]), audit];
}
