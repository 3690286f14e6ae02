import { z } from "zod";
import { parse } from "#core/parse.ts";
import { yesNo } from "#core/text-fields.ts";
import { type FieldErrors, failure, type Result, success } from "#lib/result.ts";
import type { CsvCell, CsvRow, CsvTable } from "#lib/tables/csv.ts";
import type { ImportPlan } from "#lib/tables/import-problem.ts";
import { ownNames, readItems, sortOut } from "#lib/tables/table-import.ts";
import { cleanCode } from "#lib/text/clean-text.ts";
import { message } from "#lib/text/message.ts";
import {
  type AccountDetails,
  accountRecord,
  emailSchema,
  nameSchema,
  usernameSchema,
} from "./account.ts";
import { assignmentsText, parseAssignments } from "./assignment.ts";

/** Columns of the file. Passwords are never among them. */
export const ACCOUNT_COLUMNS = ["nama_pengguna", "nama", "surel", "peran", "aktif"] as const;

const rowSchema = z.object({
  nama_pengguna: usernameSchema,
  nama: nameSchema,
  surel: emailSchema,
  peran: z.string().max(5_000, "error.too-long?max=5000"),
  aktif: yesNo(true),
});

/**
 * What an imported table of accounts would do. An account is recognised by its username; a column
 * that is not in the file leaves that part of a known account as it is. `peran` lists roles like
 * `petugas@disdukcapil; organisasi`.
 * @param units slugs of the units there are
 */
export function planAccountImport<T extends AccountDetails>(
  table: CsvTable,
  existing: readonly T[],
  units: ReadonlySet<string>,
): ImportPlan<AccountDetails, T> {
  const known = new Map(existing.map((account) => [account.username, account]));
  const firstRows = new Map<string, number>();
  const read = (row: CsvRow) => readRow(row, known, units, firstRows);
  const { items, problems } = readItems(table, ownNames(ACCOUNT_COLUMNS), read);
  return { ...sortOut(items, known, ({ username }) => username, isSame), problems };
}

const isSame = (a: AccountDetails, b: AccountDetails): boolean =>
  JSON.stringify(accountRecord(a)) === JSON.stringify(accountRecord(b));

function readRow(
  row: CsvRow,
  known: ReadonlyMap<string, AccountDetails>,
  units: ReadonlySet<string>,
  firstRows: Map<string, number>,
): Result<AccountDetails> {
  const before = known.get(cleanCode(row.values.nama_pengguna ?? "").toLowerCase());
  const parsed = parse(rowSchema, { ...cellsOf(before), ...row.values });
  if (!parsed.ok) return parsed;
  const { nama_pengguna: username, nama: name, surel: email, aktif: active, peran } = parsed.value;
  const earlier = firstRows.get(username);
  if (earlier !== undefined) {
    return failure({ nama_pengguna: message("import.repeated", { row: earlier }) });
  }
  firstRows.set(username, row.row);
  const assignments = parseAssignments(peran, units);
  if (!assignments.ok) return failure(rename(assignments.errors, "peran"));
  return success({ username, name, email, active, assignments: assignments.value });
}

const rename = (errors: FieldErrors, column: string): FieldErrors =>
  Object.fromEntries(Object.values(errors).map((text) => [column, text]));

const cellsOf = (account: AccountDetails | undefined) =>
  account === undefined
    ? { peran: "" }
    : {
        nama: account.name,
        surel: account.email ?? "",
        peran: assignmentsText(account.assignments),
        aktif: account.active,
      };

/** The table that `planAccountImport` reads again without change. */
export const accountTable = (
  accounts: readonly AccountDetails[],
): { columns: readonly string[]; rows: CsvCell[][] } => ({
  columns: ACCOUNT_COLUMNS,
  rows: accounts.map(({ username, name, email, active, assignments }) => [
    username,
    name,
    email,
    assignmentsText(assignments),
    active,
  ]),
});
