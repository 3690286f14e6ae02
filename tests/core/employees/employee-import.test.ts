import fc from "fast-check";
import { expect, test } from "vitest";
import { planEmployeeImport } from "#core/employees/employee-import.ts";
import { employeeTable, type PersonRecord } from "#core/employees/employee-record.ts";
import type { ImportWorld } from "#core/employees/import-world.ts";
import { parseTable, writeCsv } from "#lib/tables/csv.ts";

const nip = (at: number) => `198001012005011${String(at).padStart(3, "0")}`;
const [BOSS, RINA, BUDI, NEW] = [nip(1), nip(2), nip(3), nip(4)];

const posting = (values: object = {}) => ({
  unit: "dinas",
  position: "Petugas",
  isHead: false,
  assessor: BOSS as string | null,
  startsOn: "2024-01-01",
  endsOn: null as string | null,
  ...values,
});
const person = (number: string, name: string, values: Partial<PersonRecord> = {}) => ({
  nip: number,
  name,
  username: null,
  active: true,
  postings: [posting()],
  ...values,
});
const boss = person(BOSS, "Kepala", {
  username: "kepala",
  postings: [posting({ isHead: true, assessor: null, position: "Kepala Dinas" })],
});
const rina = person(RINA, "=Rina", {
  postings: [
    posting({ startsOn: "2020-01-01", endsOn: "2023-12-31", unit: "uptd" }),
    posting({ position: "Petugas, Loket 1" }),
  ],
});
const budi = person(BUDI, "Budi", {
  active: false,
  postings: [posting({ endsOn: "2025-12-31" })],
});

const WORLD: ImportWorld = {
  existing: [boss, rina, budi],
  units: new Set(["dinas", "uptd"]),
  usernames: new Set(["kepala", "rina", "dewi"]),
  own: { nip: nip(99), username: "dewi" },
  today: "2026-11-21",
};

function plan(text: string, changes: Partial<ImportWorld> = {}) {
  const table = parseTable(text);
  if (!table.ok) throw new Error("unreadable");
  return planEmployeeImport(table.value, { ...WORLD, ...changes });
}
const HEADER = "nip;nama;unit;jabatan;kepala;pejabat_penilai;sejak;sampai;nama_pengguna;aktif\n";
const problemsOf = (rows: string, changes: Partial<ImportWorld> = {}) =>
  plan(HEADER + rows, changes).problems.map(
    ({ row, column, message }) => `${row} ${column} ${message}`,
  );

test("what was exported comes back without change", () => {
  const { columns, rows } = employeeTable(WORLD.existing);
  expect(rows).toHaveLength(4);
  expect(plan(writeCsv(columns, rows))).toEqual({
    problems: [],
    create: [],
    update: [],
    unchanged: 3,
  });
});

test("somebody new comes with his history; what goes on ends when the next begins", () => {
  const { create, problems } = plan(
    `${HEADER}${NEW};Sari;uptd;Pengolah Data;tidak;${BOSS};1/3/2021;;rina;ya\n` +
      `${NEW};Sari;dinas;Analis;;${BOSS};2024-01-01;;rina;\n`,
  );
  expect(problems).toEqual([]);
  expect(create).toEqual([
    person(NEW, "Sari", {
      username: "rina",
      postings: [
        posting({
          unit: "uptd",
          position: "Pengolah Data",
          startsOn: "2021-03-01",
          endsOn: "2023-12-31",
        }),
        posting({ position: "Analis" }),
      ],
    }),
  ]);
});

test("a column that is missing stays; a further posting goes on where the last one was", () => {
  const { update, problems } = plan(`nip;sejak;unit\n${RINA};2026-07-01;uptd`);
  expect(problems).toEqual([]);
  const [before, now] = rina.postings;
  expect(update).toEqual([
    {
      before: rina,
      after: {
        ...rina,
        postings: [
          before,
          { ...now, endsOn: "2026-06-30" },
          { ...now, unit: "uptd", startsOn: "2026-07-01" },
        ],
      },
    },
  ]);
});

test.each([
  [`1;Sari;dinas;A;;;2024-01-01;;;`, "2 nip nip.shape"],
  [`198001012005013001;Sari;dinas;A;;;2024-01-01;;;`, "2 nip nip.sex"],
  [`${NEW};;dinas;A;;;2024-01-01;;;`, "2 nama error.required"],
  [`${NEW};Sari;dinas;A;mungkin;;2024-01-01;;;`, "2 kepala error.yes-no"],
  [`${NEW};Sari;dinas;A;;123;2024-01-01;;;`, "2 pejabat_penilai nip.shape"],
  [`${NEW};Sari;dinas;A;;-;2024-02-30;;;`, "2 sejak error.date"],
  [`${NEW};Sari;dinas;A;;-;31/12/2024;30/12/2024;;`, "2 sampai error.date-order"],
  [`${NEW};Sari;dinas;A;;-;2024-01-01;kelak;;`, "2 sampai error.date"],
  [`${NEW};Sari;dinas;A;;-;2024-01-01;;;;too many`, "2  csv.too-many-cells"],
  [`${NEW};Sari;laut;A;;-;2024-01-01;;;`, "2 unit import.unknown-unit?slug=laut"],
  [`${NEW};Sari;dinas;A;;${NEW};2024-01-01;;;`, "2 pejabat_penilai posting.assessor-self"],
  [`${NEW};Sari;dinas;A;;${nip(77)};2024-01-01;;;`, "2 pejabat_penilai posting.assessor-unknown"],
  [`${NEW};Sari;dinas;A;ya;;2026-01-01;;;`, "2 kepala posting.second-head?name=Kepala"],
  [`${NEW};Sari;dinas;A;;;2024-01-01;;siapa;`, "2 nama_pengguna employee.account-unknown"],
  [`${NEW};Sari;dinas;A;;;2024-01-01;;dewi;`, "2 nama_pengguna employee.account-own"],
  [
    `${NEW};Sari;dinas;A;;;2024-01-01;;Kepala;`,
    "2 nama_pengguna employee.account-taken?name=Kepala",
  ],
  [`${NEW};Sari;dinas;A;;;2024-01-01;;;tidak`, "2 sampai import.left-without-day"],
  [
    `${BOSS};Kepala;dinas;Kepala Dinas;ya;${RINA};2024-01-01;;kepala;ya`,
    "2 pejabat_penilai posting.circle?names=Kepala+%E2%86%92+%3DRina",
  ],
  [`${RINA};'=Rina;dinas;A;;${BOSS};2021-01-01;2024-06-30;;`, "2 sejak posting.overlap"],
])("%s is refused: %s", (row, problem) => {
  expect(problemsOf(row)).toEqual([problem]);
});

test("rows about one person agree and do not repeat", () => {
  const row = (values: string) => `${NEW};${values}`;
  expect(
    problemsOf(`${row("Sari;dinas;A;;;2020-01-01;;;")}\n${row("Sri;dinas;A;;;2024-01-01;;;")}`),
  ).toEqual(["2 nama import.rows-differ"]);
  expect(
    problemsOf(
      `${row("Sari;dinas;A;;;2020-01-01;;rina;")}\n${row("Sari;dinas;A;;;2024-01-01;;;")}`,
    ),
  ).toEqual(["2 nama_pengguna import.rows-differ"]);
  expect(
    problemsOf(
      `${row("Sari;dinas;A;;;2020-01-01;;;ya")}\n${row("Sari;dinas;A;;;2024-01-01;2024-02-01;;tidak")}`,
    ),
  ).toEqual(["2 aktif import.rows-differ"]);
  expect(
    problemsOf(`${row("Sari;dinas;A;;;2020-01-01;;;")}\n${row("Sari;dinas;B;;;2020-01-01;;;")}`),
  ).toEqual(["3 sejak import.repeated?row=2"]);
});

test("nobody imports his own file, nor people beyond his reach, nor into units beyond it", () => {
  const moved = `${RINA};'=Rina;dinas;A;;${BOSS};2024-01-01;;;`;
  expect(problemsOf(moved, { own: { nip: RINA, username: "x" } })).toEqual([
    "2 nip import.own-record",
  ]);
  expect(problemsOf(moved, { units: new Set(["uptd"]) })).toEqual([
    "2 nip import.out-of-reach",
    "2 unit import.unknown-unit?slug=dinas",
  ]);
  // What does not change may stand in the file all the same.
  const same = `${RINA};'=Rina;dinas;Petugas, Loket 1;;${BOSS};2024-01-01;;;`;
  expect(problemsOf(same, { own: { nip: RINA, username: "x" }, units: new Set() })).toEqual([]);
});

test("of somebody who changes, only the postings that change are looked at", () => {
  const rows = `${RINA};'=Rina;uptd;Petugas;;${BOSS};2020-01-01;2023-12-31;;
${RINA};'=Rina;dinas;Petugas Utama;;${BOSS};2024-01-01;;;`;
  expect(problemsOf(rows, { units: new Set(["dinas"]) })).toEqual([]);
});

test("an unknown column is told, and problems come in the order of the rows", () => {
  const { problems } = plan(`nip;sejak;umur\n1;2024-01-01;5\n2;2024-01-01;6`);
  expect(problems[0]).toEqual({ row: 1, column: "umur", message: "import.unknown-column" });
  expect(problems.map(({ row }) => row)).toEqual([1, 2, 2, 2, 2, 3, 3, 3, 3]);
});

test("heads may change places in one file", () => {
  const { problems, update } = plan(
    `nip;sejak;sampai;kepala\n${BOSS};2024-01-01;2026-06-30;ya\n${BOSS};2026-07-01;;tidak\n${RINA};2026-07-01;;ya`,
  );
  expect(problems).toEqual([]);
  expect(update).toHaveLength(2);
});

const clean = fc
  .string({ minLength: 1, maxLength: 30 })
  .map((text) => text.replace(/[\p{C}\s]+/gu, " ").trim())
  .filter((text) => text !== "");
const history = fc
  .uniqueArray(fc.integer({ min: 2000, max: 2025 }), { minLength: 1, maxLength: 4 })
  .chain((years) => {
    const inOrder = years.toSorted((a, b) => a - b);
    const posts = inOrder.map((year, at) =>
      fc.record({
        unit: fc.constantFrom("dinas", "uptd"),
        position: clean,
        isHead: fc.constant(false),
        assessor: fc.constantFrom(null, BOSS),
        startsOn: fc.constant(`${year}-03-01`),
        endsOn: fc.constantFrom(...ends(year, at === inOrder.length - 1)),
      }),
    );
    return fc.tuple(...posts);
  });
const ends = (year: number, last: boolean) => (last ? [null, `${year}-12-31`] : [`${year}-12-31`]);

test("whoever is written out is read in again without change", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(clean, history), { maxLength: 6 }), (drawn) => {
      const people = drawn.map(([name, postings], at) => person(nip(at + 10), name, { postings }));
      const { columns, rows } = employeeTable([boss, ...people]);
      expect(plan(writeCsv(columns, rows), { existing: [boss, ...people] })).toEqual({
        problems: [],
        create: [],
        update: [],
        unchanged: people.length + 1,
      });
    }),
  );
});
