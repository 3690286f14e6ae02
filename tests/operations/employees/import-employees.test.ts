import { expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import { auditEntries } from "#db/schema/access.ts";
import { exportEmployees } from "#operations/employees/export-employees.ts";
import { importEmployees } from "#operations/employees/import-employees.ts";
import { viewEmployee } from "#operations/employees/view-employee.ts";
import {
  asPerson,
  evaluationDatabase,
  personActor,
} from "#tests/support/fixtures/evaluation-fixture.ts";
import { expectErrors, expectOk } from "#tests/support/staff.ts";

const NIP = "199003122015032007";
const nip = (at: number) => `19800101200501${String(1001 + at)}`;
const rowsOf = (db: Database) =>
  Promise.all(
    ["employees", "postings"].map(async (table) => {
      const { rows } = await db.client.execute(`SELECT * FROM ${table} ORDER BY id`);
      return rows.map((row) => Object.values(row));
    }),
  );

test("what was exported is imported again unchanged", async () => {
  const db = await evaluationDatabase();
  const dewi = await asPerson(db, "dewi");
  const file = new File([await exportEmployees(dewi)], "pegawai.csv");
  expect(expectOk(await importEmployees(dewi, { file }))).toMatchObject({
    problems: [],
    create: 0,
    update: 0,
    unchanged: 11,
    digest: null,
    stored: false,
  });
});

test("first a preview, then all of it; a preview writes nothing", async () => {
  const db = await evaluationDatabase();
  const dewi = await asPerson(db, "dewi");
  const before = await rowsOf(db);
  const text = `nip,nama,unit,jabatan,kepala,pejabat_penilai,sejak,sampai,nama_pengguna,aktif
${NIP},Yanti,uptd,Analis,tidak,${nip(7)},2025-03-01,,inspektorat,ya
${nip(3)},rina,uptd,Analis,tidak,${nip(7)},2026-08-01,,rina,ya
${nip(4)},Budi Hartono,dinas,Petugas Loket,tidak,${nip(2)},2024-01-01,,budi,ya
`;
  const preview = expectOk(await importEmployees(dewi, { text }));
  expect(preview).toMatchObject({
    create: 1,
    update: 2,
    unchanged: 0,
    stored: false,
    problems: [],
  });
  expect(await rowsOf(db)).toEqual(before);
  const confirmed = { text: preview.text, confirmed: preview.digest };
  expect(expectOk(await importEmployees(dewi, confirmed))).toMatchObject({ stored: true });
  const rina = await viewEmployee(dewi, "e-rina");
  expect(
    rina.postings.map(({ posting: { id, unitId, endsOn } }) => [id === "p-rina", unitId, endsOn]),
  ).toEqual([
    [false, "u-uptd", null],
    [true, "u-dinas", "2026-07-31"],
  ]);
  expect(rina).toMatchObject({ username: "rina", version: 1 });
  expect((await viewEmployee(dewi, "e-budi")).employee.name).toBe("Budi Hartono");
  const entries = await db.orm.select().from(auditEntries);
  expect(entries.map(({ action }) => action)).toEqual(Array(3).fill("employee.import"));
  // Confirmed once more there is nothing left to do, and that is said.
  expect(expectOk(await importEmployees(dewi, confirmed))).toMatchObject({
    stored: false,
    changed: true,
    unchanged: 3,
  });
});

test("people may swap their places and accounts", async () => {
  const db = await evaluationDatabase();
  const dewi = await asPerson(db, "dewi");
  const text = `nip;sejak;sampai;kepala;unit;nama_pengguna;pejabat_penilai
${nip(7)};2024-01-01;2026-06-30;ya;uptd;umar;${nip(1)}
${nip(7)};2026-07-01;;tidak;uptd;umar;${nip(8)}
${nip(8)};2024-01-01;2026-06-30;tidak;uptd;kauptd;${nip(7)}
${nip(8)};2026-07-01;;ya;uptd;kauptd;${nip(1)}`;
  const preview = expectOk(await importEmployees(dewi, { text }));
  expect(preview.problems).toEqual([]);
  expect(expectOk(await importEmployees(dewi, { text, confirmed: preview.digest }))).toMatchObject({
    stored: true,
    update: 2,
  });
  expect(await viewEmployee(dewi, "e-umar")).toMatchObject({
    username: "kauptd",
    current: { isHead: true, startsOn: "2026-07-01" },
  });
});

test("with one wrong row nothing is stored, and all wrong rows are told", async () => {
  const db = await evaluationDatabase();
  const dewi = await asPerson(db, "dewi");
  const before = await rowsOf(db);
  const text = `nip,nama,unit,jabatan,sejak
${NIP},Yanti,uptd,Analis,2025-03-01
1,Salah,uptd,Analis,2025-03-01
${nip(3)},rina,laut,Analis,2026-08-01
${nip(10)},dewi,uptd,Analis,2026-08-01`;
  const preview = expectOk(await importEmployees(dewi, { text, confirmed: "x" }));
  expect(preview.problems).toEqual([
    { row: 3, column: "nip", message: "nip.shape" },
    { row: 4, column: "unit", message: "import.unknown-unit?slug=laut" },
    { row: 5, column: "nip", message: "import.own-record" },
  ]);
  expect(preview).toMatchObject({ digest: null, stored: false, changed: true });
  expect(await rowsOf(db)).toEqual(before);
});

test("an office for one unit exports and imports its people only", async () => {
  const db = await evaluationDatabase();
  const actor = await personActor(db, "dewi");
  const grants = [{ role: "kepegawaian" as const, unitIds: ["u-uptd"] }];
  const officer = await asPerson(db, "dewi", { actor: { ...actor, grants } });
  const table = await exportEmployees(officer);
  expect(table.match(/^\d{18}/gm)).toEqual([nip(7), nip(8)]);
  expect(expectOk(await importEmployees(officer, { text: table })).unchanged).toBe(2);
  const text = `nip,sejak,jabatan\n${nip(3)},2024-01-01,Kepala Dinas`;
  expect(expectOk(await importEmployees(officer, { text })).problems).toEqual([
    { row: 2, column: "nip", message: "import.out-of-reach" },
    { row: 2, column: "unit", message: "import.unknown-unit?slug=dinas" },
  ]);
});

test("a table that cannot be read is refused at its field", async () => {
  const db = await evaluationDatabase();
  const dewi = await asPerson(db, "dewi");
  expectErrors(await importEmployees(dewi, {}), { file: "import.nothing" });
  expectErrors(await importEmployees(dewi, { text: "nama\nx" }), {
    file: "csv.missing-column?names=nip%2C+sejak",
  });
  expectErrors(await importEmployees(dewi, { text: ["x"] }), { text: "error.invalid" });
  const odd = expectOk(await importEmployees(dewi, { text: "nip,sejak\n\0,\0" }));
  expect(odd.problems.length).toBeGreaterThan(0);
});
