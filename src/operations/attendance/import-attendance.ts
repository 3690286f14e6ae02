import { createHash } from "node:crypto";
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
import { appendAudit, auditVersion } from "#db/queries/access/audit.ts";
import {
  listApprovedLeave,
  listAttendance,
  listAttendancePeople,
  saveAttendance,
} from "#db/queries/attendance/attendance.ts";
import { readCalendar } from "#db/queries/calendar/calendar.ts";
import { write } from "#db/write.ts";
import { listDays } from "#lib/dates/working-days.ts";
import { DATE_ORDERS, readWrittenDate } from "#lib/dates/written-date.ts";
import { failure, type Result, success } from "#lib/result.ts";
import type { CsvTable } from "#lib/tables/csv.ts";
import type { TableFile } from "#lib/tables/table-file.ts";
import { message } from "#lib/text/message.ts";
import { authoriseEverywhere } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { readRows, sheetsOf, tableFields } from "#operations/imports/parts/read-table.ts";
import { localToday } from "#operations/local-today.ts";

/** A month of 900 people; a larger government sends its months in parts. */
const MOST_ROWS = 20_000;

const inputSchema = z.object({
  ...tableFields,
  order: z
    .enum(["", ...DATE_ORDERS], "error.choose")
    .default("")
    .transform((order) => (order === "" ? null : order)),
  /** The digest of the preview that is confirmed. */
  confirmed: z.string("error.invalid").optional(),
});

export interface AttendanceImport extends AttendancePlan {
  stored: boolean;
  /** Was something confirmed that would now do something else? */
  changed: boolean;
  /** To be sent back with the confirmation. */
  text: string;
  /** The rows that are left out, to be handed back as a file. */
  faulty: { columns: string[]; rows: FaultyRow[] };
  sheets: Pick<TableFile, "sheets" | "sheet">;
  order: string;
  /** What a confirmation must carry; null when there is nothing to confirm. */
  digest: string | null;
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
  const { order, confirmed } = parsed.value;
  const required = ATTENDANCE_COLUMNS.slice(0, 3);
  const read = await readRows(ctx, parsed.value, { required, most: MOST_ROWS });
  if (!read.ok) return read;
  const { table, text, file } = read.value;
  const unclear = order === null ? dateNeedingOrder(table) : null;
  if (unclear !== null) {
    return failure({ order: message("attendance.order-needed", { date: unclear.slice(0, 20) }) });
  }
  const version = await auditVersion(ctx.db, "attendance", SUBJECT);
  const world = { ...(await loadWorld(ctx, actor, spanOf(table, order))), order };
  const plan = planAttendanceImport(table, world);
  const digest = digestOf(plan);
  const stored = digest !== null && confirmed === digest;
  if (stored) await store(ctx, actor, plan, version);
  const changed = confirmed !== undefined && !stored;
  const faulty = faultyRows(table, plan);
  return success({
    ...plan,
    stored,
    changed,
    text,
    faulty,
    sheets: sheetsOf(file),
    order: order ?? "",
    digest,
  });
}

/** Imports follow one another: of two at once, the second is refused. */
const SUBJECT = "import";

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

function digestOf({ unknownColumn, create, update }: AttendancePlan): string | null {
  if (unknownColumn || create.length + update.length === 0) return null;
  return createHash("sha256")
    .update(JSON.stringify([create, update]))
    .digest("hex");
}

/** What was replaced stays in the audit log: attendance is evidence about people. */
async function store(
  ctx: Context,
  actor: Actor,
  { problems, create, update }: AttendancePlan,
  version: number,
): Promise<void> {
  const audit = {
    subjectKind: "attendance",
    subjectId: SUBJECT,
    seq: version,
    action: "attendance.import",
    before: { replaced: update.map(({ before }) => before) },
    after: {
      created: create.length,
      replaced: update.map(({ after }) => after),
      // Rows that the file had and that were not taken.
      leftOut: new Set(problems.map(({ row }) => row)).size,
    },
  };
  await write(ctx.db, [
    ...saveAttendance([...create, ...update.map(({ after }) => after)]),
    appendAudit(ctx.db, actor, ctx.now(), audit),
  ]);
}
