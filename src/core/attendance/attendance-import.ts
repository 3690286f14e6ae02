import { isWorkingDay } from "#lib/dates/working-days.ts";
import { readWrittenDate } from "#lib/dates/written-date.ts";
import { failure, type Message, type Result, success } from "#lib/result.ts";
import type { CsvRow, CsvTable } from "#lib/tables/csv.ts";
import type { ImportPlan, ImportProblem } from "#lib/tables/import-problem.ts";
import { ownNames, readItems, unknownColumns } from "#lib/tables/table-import.ts";
import { message } from "#lib/text/message.ts";
import { type AttendanceDay, type AttendanceWorld, dayKey } from "./attendance-day.ts";
import { type ReadRow, readAttendanceRow } from "./attendance-row.ts";

/** Columns of an e-absensi file. */
export const ATTENDANCE_COLUMNS = ["nip", "tanggal", "status", "masuk", "pulang"] as const;
/** Column of a file of faulty rows that tells why; ignored when the mended file comes back. */
export const REASON_COLUMN = "alasan";

/** What an import would do: with the rows that are right; wrong ones are left out and can be had as a file. */
export interface AttendancePlan extends ImportPlan<AttendanceDay> {
  /** A column is not known: then nothing is taken, because every row may have lost something. */
  unknownColumn: boolean;
  /** Rows that are left out or that somebody should look at; they stop nothing. */
  notes: ImportProblem[];
}

/** The first date of a file that cannot be read without knowing which order it uses; null without any. */
export const dateNeedingOrder = ({ rows }: CsvTable): string | null =>
  rows.find(({ values }) => readWrittenDate(values.tanggal ?? "", null) === "order")?.values
    .tanggal ?? null;

/**
 * What importing a table of e-absensi would do. A day is recognised by person and date; a second
 * import of the same days replaces them.
 */
export function planAttendanceImport(table: CsvTable, world: AttendanceWorld): AttendancePlan {
  const seen = new Map<string, number>();
  const { items, problems } = readItems(table, COLUMNS, (row) => readOnce(row, world, seen));
  const unknownColumn = unknownColumns(table, COLUMNS).length > 0;
  const nothing = { notes: [], create: [], update: [], unchanged: 0 };
  const plan: AttendancePlan = { problems, unknownColumn, ...nothing };
  for (const { row, item } of items) sortIn(plan, row, item, world);
  return plan;
}

const COLUMNS = ownNames([...ATTENDANCE_COLUMNS, REASON_COLUMN]);

/** A row that was left out, with all its cells. */
export interface FaultyRow {
  cells: string[];
  problems: ImportProblem[];
}

/** The rows that an import leaves out, as they stand in the file, without the reasons of last time. */
export function faultyRows(
  { columns, rows }: CsvTable,
  { problems }: Pick<AttendancePlan, "problems">,
): { columns: string[]; rows: FaultyRow[] } {
  const kept = columns.filter((column) => column !== "" && column !== REASON_COLUMN);
  return {
    columns: kept,
    rows: rows.flatMap(({ row, values }) => {
      const own = problems.filter((problem) => problem.row === row);
      const cells = kept.map((column) => String(values[column]));
      return own.length === 0 ? [] : [{ cells, problems: own }];
    }),
  };
}

/** A row, unless an earlier one tells of the same person and day. */
function readOnce(row: CsvRow, world: AttendanceWorld, seen: Map<string, number>): Result<ReadRow> {
  const read = readAttendanceRow(row.values, world);
  if (!read.ok) return read;
  const key = dayKey(read.value.employeeId, read.value.date);
  const earlier = seen.get(key);
  if (earlier !== undefined) return failure({ "": message("import.repeated", { row: earlier }) });
  seen.set(key, row.row);
  return success(read.value);
}

function sortIn(plan: AttendancePlan, row: number, read: ReadRow, world: AttendanceWorld): void {
  const { word, ...day } = read;
  const note = (column: string, text: Message) => plan.notes.push({ row, column, message: text });
  if (day.employeeId === world.ownId) return void note("nip", "attendance.note.own");
  if (word === "off") return void note("status", "attendance.note.off");
  const key = dayKey(day.employeeId, day.date);
  if (word === "leave") {
    const known = world.leave.has(key);
    return void note("status", known ? "attendance.note.leave" : "attendance.note.leave-unknown");
  }
  if (!isWorkingDay(day.date, world.holidays)) note("tanggal", "attendance.note.day-off");
  const after = { ...day, status: word };
  const before = world.recorded.get(key);
  if (before === undefined) plan.create.push(after);
  else if (isSame(before, after)) plan.unchanged += 1;
  else plan.update.push({ before, after });
}

const isSame = (a: AttendanceDay, b: AttendanceDay): boolean =>
  a.status === b.status && a.cameAt === b.cameAt && a.leftAt === b.leftAt;
