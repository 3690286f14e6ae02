import { beforeEach, describe, expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import type { Result } from "#lib/result.ts";
import { importAccounts } from "#operations/access/import-accounts.ts";
import { importAttendance } from "#operations/attendance/import-attendance.ts";
import { importHolidays } from "#operations/calendar/import-holidays.ts";
import { importEmployees } from "#operations/employees/import-employees.ts";
import { calculateTable } from "#operations/satisfaction/calculate-table.ts";
import { importMasters } from "#operations/units/import-masters.ts";
import { actorWith, testContext } from "#tests/support/context.ts";
import { asPerson, evaluationDatabase } from "#tests/support/fixtures/evaluation-fixture.ts";
import { expectErrors, expectOk } from "#tests/support/staff.ts";
import { openDocument, workbook } from "#tests/support/workbook.ts";

let db: Database;
beforeEach(async () => {
  db = await evaluationDatabase();
});

type Input = Record<string, unknown>;
type Import = (input: Input) => Promise<Result<unknown>>;

const office = () => testContext(db, { actor: actorWith(["admin", "organisasi"]) });

/** Every import that takes a table, with a table that it can read. */
const IMPORTS: Record<string, { table: string[][]; run: Import }> = {
  accounts: {
    table: [
      ["nama_pengguna", "nama", "peran"],
      ["sari", "Sari", "organisasi"],
    ],
    run: (input) => importAccounts(office(), input),
  },
  units: {
    table: [
      ["slug", "nama", "jenis"],
      ["dinsos", "Dinas Sosial", "opd"],
    ],
    run: (input) => importMasters(office(), { what: "units", ...input }),
  },
  holidays: {
    table: [
      ["tanggal", "nama", "jenis"],
      ["2026-12-24", "Cuti bersama Natal", "cuti-bersama"],
    ],
    run: (input) => importHolidays(office(), input),
  },
  employees: {
    table: [
      ["nip", "nama", "unit", "jabatan", "sejak"],
      ["199003122015032007", "Yanti", "dinas", "Analis", "2025-03-01"],
    ],
    run: async (input) => importEmployees(await asPerson(db, "dewi"), input),
  },
  attendance: {
    table: [
      ["nip", "tanggal", "status"],
      ["198001012005011004", "2026-09-01", "hadir"],
    ],
    run: async (input) => importAttendance(await asPerson(db, "dewi"), input),
  },
  calculator: {
    table: [
      ["U1", "U2"],
      ["3", "4"],
    ],
    run: (input) => calculateTable(office(), { order: "form", ...input }),
  },
};

const file = (content: BlobPart, name: string) => new File([content], name);

const withoutSheets = (result: unknown) => ({ ...(result as Input), sheets: null });

describe.each(Object.entries(IMPORTS))("%s", (_name, { table, run }) => {
  test("XLSX, ODS and CSV say the same", async () => {
    const csv = table.map((row) => row.join(";")).join("\r\n");
    const pasted = expectOk(await run({ text: csv }));
    for (const bytes of [workbook(table), openDocument(table), csv] as BlobPart[]) {
      // A workbook has sheets, with names; what stands in them is the same.
      const read = expectOk(await run({ file: file(bytes, "tabel") }));
      expect(withoutSheets(read)).toEqual(withoutSheets(pasted));
    }
  });

  test("anything else is told in words, a cell without value by its place", async () => {
    expectErrors(await run({ file: file("%PDF-1.7", "tabel.xlsx") }), { file: "table.pdf" });
    expectErrors(await run({ file: file("", "kosong.csv") }), { file: "table.empty" });
    expectErrors(await run({ file: file("PK\u0003\u0004x", "tabel.xlsx") }), {
      file: "table.broken",
    });
    const [head = [], row = []] = table;
    const errors = [head, row.map((cell, at) => (at === 1 ? "#N/A" : cell))];
    const result = expectOk(await run({ file: file(workbook(errors) as BlobPart, "a.xlsx") }));
    expect(JSON.stringify(result)).toContain("table.cell-error?cell=B2&value=%23N%2FA");
  });
});
