import { isCounted, readNip } from "#core/employees/nip.ts";
import { readClock } from "#lib/dates/read-clock.ts";
import { readWrittenDate } from "#lib/dates/written-date.ts";
import { failure, type Result, success } from "#lib/result.ts";
import { message } from "#lib/text/message.ts";
import type { AttendanceDay, AttendancePerson, AttendanceWorld } from "./attendance-day.ts";
import { type AttendanceWord, readAttendanceWord } from "./attendance-words.ts";

/** A row that says something about a known person on a day of his. */
export interface ReadRow extends Omit<AttendanceDay, "status"> {
  word: AttendanceWord;
}

type Cells = Readonly<Record<string, string>>;

/** Who comes in the evening leaves the next day; a shift is no longer than this. An ordinary day with both times mixed up would be. */
const LONGEST_SHIFT = 14 * 60;
const QUOTED = 40;

/** Fails under the columns that are wrong, each with its reason. */
export function readAttendanceRow(cells: Cells, world: AttendanceWorld): Result<ReadRow> {
  const person = readPerson(cells.nip ?? "", world.people);
  const date = readDate(cells.tanggal ?? "", world);
  const word = readStatus(cells.status ?? "");
  const cameAt = clockOf("masuk", cells.masuk);
  const leftAt = clockOf("pulang", cells.pulang);
  if (!person.ok || !date.ok || !word.ok || !cameAt.ok || !leftAt.ok) {
    return failure(Object.assign({}, ...[person, date, word, cameAt, leftAt].map(errorsOf)));
  }
  if (!hadPost(person.value, date.value)) return failure({ tanggal: "attendance.no-posting" });
  if (!isShift(cameAt.value, leftAt.value)) return failure({ pulang: "attendance.out-before-in" });
  return success({
    employeeId: person.value.id,
    date: date.value,
    word: word.value,
    cameAt: cameAt.value,
    leftAt: leftAt.value,
  });
}

const errorsOf = (result: Result<unknown>) => (result.ok ? {} : result.errors);

const hadPost = ({ spans }: AttendancePerson, date: string): boolean =>
  spans.some(({ startsOn, endsOn }) => startsOn <= date && (endsOn === null || date <= endsOn));

/** Do both times belong to one day's work, one that may end after midnight? */
const isShift = (cameAt: string | null, leftAt: string | null): boolean =>
  cameAt === null ||
  leftAt === null ||
  cameAt <= leftAt ||
  minutesOf(leftAt) + 24 * 60 - minutesOf(cameAt) <= LONGEST_SHIFT;

const minutesOf = (clock: string): number =>
  Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

function readPerson(cell: string, people: AttendanceWorld["people"]): Result<AttendancePerson> {
  const nip = readNip(cell);
  if (nip === "") return failure({ nip: "error.required" });
  if (isCounted(nip)) return failure({ nip: "nip.spreadsheet" });
  const person = people.get(nip);
  return person === undefined
    ? failure({ nip: message("attendance.unknown-nip", { nip: nip.slice(0, QUOTED) }) })
    : success(person);
}

function readDate(cell: string, { order, today }: AttendanceWorld): Result<string> {
  const date = readWrittenDate(cell, order);
  if (date === null || date === "order") return failure({ tanggal: "error.date" });
  return date > today ? failure({ tanggal: "attendance.future" }) : success(date);
}

function readStatus(cell: string): Result<AttendanceWord> {
  const word = readAttendanceWord(cell);
  if (word !== null) return success(word);
  if (cell.trim() === "") return failure({ status: "error.required" });
  const unknown = message("attendance.unknown-status", { value: cell.trim().slice(0, QUOTED) });
  return failure({ status: unknown });
}

/** HH:MM; null where the file says nothing. */
function clockOf(column: string, cell = ""): Result<string | null> {
  const plain = cell.trim();
  if (plain === "" || plain === "-") return success(null);
  const clock = readClock(plain);
  return clock === null ? failure({ [column]: "attendance.clock" }) : success(clock);
}
