import { z } from "zod";
import { dayField, optionalDayField } from "#core/day-fields.ts";
import { parse } from "#core/parse.ts";
import { code, line, optionalCode, yesNo } from "#core/text-fields.ts";
import { readWrittenDate } from "#lib/dates/written-date.ts";
import { failure, type Result, success } from "#lib/result.ts";
import type { CsvRow } from "#lib/tables/csv.ts";
import { cleanCode } from "#lib/text/clean-text.ts";
import { employeeCells, type PersonRecord, type PostingRecord } from "./employee-record.ts";
import { nipProblem, nipSchema } from "./nip.ts";

/** One row of the file: a person and one of his postings. */
export interface ImportedRow extends Omit<PersonRecord, "postings"> {
  /** As a spreadsheet numbers it. */
  row: number;
  posting: PostingRecord;
}

const optionalNip = z
  .string()
  .overwrite(cleanCode)
  .default("")
  .transform((text, ctx) => {
    if (text === "" || text === "-") return null;
    const nip = nipSchema.safeParse(text);
    if (nip.success) return nip.data;
    for (const { message } of nip.error.issues.slice(0, 1)) {
      ctx.addIssue({ code: "custom", message });
    }
    return z.NEVER;
  });

const rowSchema = z.object({
  nip: nipSchema,
  nama: line(150),
  unit: code(100),
  jabatan: line(200),
  kepala: yesNo(false),
  pejabat_penilai: optionalNip,
  sejak: dayField,
  sampai: optionalDayField,
  nama_pengguna: optionalCode(40).transform((text) => text?.toLowerCase() ?? null),
  aktif: yesNo(true),
});

/**
 * Reads one row. Cells whose column is missing are those of the posting that begins on this day, or
 * of the person's last one.
 * @param today YYYY-MM-DD, for the plausibility of the NIP
 */
export function readEmployeeRow(
  { row, values }: CsvRow,
  known: ReadonlyMap<string, PersonRecord>,
  today: string,
): Result<ImportedRow> {
  const parsed = parse(rowSchema, { ...storedCells(values, known), ...values });
  if (!parsed.ok) return parsed;
  const { nip, nama, nama_pengguna, aktif, ...place } = parsed.value;
  const problem = known.has(nip) ? null : nipProblem(nip, today);
  if (problem !== null) return failure({ nip: problem });
  const { sejak: startsOn, sampai: endsOn } = place;
  if (endsOn !== null && endsOn < startsOn) return failure({ sampai: "error.date-order" });
  const posting = {
    unit: place.unit,
    position: place.jabatan,
    isHead: place.kepala,
    assessor: place.pejabat_penilai,
    startsOn,
    endsOn,
  };
  return success({ row, nip, name: nama, username: nama_pengguna, active: aktif, posting });
}

/** What is known of the person and posting a row is about, as cells of a file. */
function storedCells(
  { nip = "", sejak = "" }: CsvRow["values"],
  known: ReadonlyMap<string, PersonRecord>,
): Record<string, unknown> {
  const read = nipSchema.safeParse(nip);
  const person = read.success ? known.get(read.data) : undefined;
  const startsOn = readWrittenDate(sejak, "dmy");
  const same = person?.postings.find((posting) => posting.startsOn === startsOn);
  const posting = same ?? person?.postings.at(-1);
  if (person === undefined || posting === undefined) return {};
  const cells = employeeCells(person, posting);
  return Object.fromEntries(
    Object.entries(same === undefined ? { ...cells, sampai: "" } : cells).map(([column, cell]) => [
      column,
      cell ?? "",
    ]),
  );
}
