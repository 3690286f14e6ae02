import type { CsvCell } from "#lib/tables/csv.ts";
import type { Span } from "./posting.ts";

/** A posting as a table holds it: the unit by its slug, the assessor by his NIP. */
export interface PostingRecord extends Span {
  unit: string;
  position: string;
  isHead: boolean;
  assessor: string | null;
}

/** Somebody with all his postings, the earliest first. */
export interface PersonRecord {
  nip: string;
  name: string;
  username: string | null;
  active: boolean;
  postings: PostingRecord[];
}

/** Columns of the file: one row for each posting. */
export const EMPLOYEE_COLUMNS = [
  "nip",
  "nama",
  "unit",
  "jabatan",
  "kepala",
  "pejabat_penilai",
  "sejak",
  "sampai",
  "nama_pengguna",
  "aktif",
] as const;

/** A row's cells as they stand in the file. */
export const employeeCells = (
  { nip, name, username, active }: Omit<PersonRecord, "postings">,
  posting: PostingRecord,
): Record<(typeof EMPLOYEE_COLUMNS)[number], CsvCell> => ({
  nip,
  nama: name,
  unit: posting.unit,
  jabatan: posting.position,
  kepala: posting.isHead,
  pejabat_penilai: posting.assessor,
  sejak: posting.startsOn,
  sampai: posting.endsOn,
  nama_pengguna: username,
  aktif: active,
});

/** The table that `planEmployeeImport` reads again without change. */
export const employeeTable = (
  people: readonly PersonRecord[],
): { columns: readonly string[]; rows: CsvCell[][] } => ({
  columns: EMPLOYEE_COLUMNS,
  rows: people.flatMap((person) =>
    person.postings.map((posting) => {
      const cells = employeeCells(person, posting);
      return EMPLOYEE_COLUMNS.map((column) => cells[column]);
    }),
  ),
});

/** Every field in one order, whatever order the objects were made in. */
const recordOf = ({ nip, name, username, active, postings }: PersonRecord) =>
  JSON.stringify([nip, name, username, active, postings.map(postingText)]);

export const postingText = (posting: PostingRecord): string => {
  const { unit, position, isHead, assessor, startsOn, endsOn } = posting;
  return JSON.stringify([unit, position, isHead, assessor, startsOn, endsOn]);
};

export const isSame = (a: PersonRecord, b: PersonRecord): boolean => recordOf(a) === recordOf(b);
