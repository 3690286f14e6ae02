import { expect, test } from "vitest";
import { type AttendanceWorld, dayKey } from "#core/attendance/attendance-day.ts";
import { dateNeedingOrder, planAttendanceImport } from "#core/attendance/attendance-import.ts";
import { readAttendanceRow } from "#core/attendance/attendance-row.ts";
import { parseTable } from "#lib/tables/csv.ts";
import { expectErrors, expectOk } from "#tests/support/staff.ts";

const RINA = "198001012005011001";
const BUDI = "198001012005011002";

const world = (changes: Partial<AttendanceWorld> = {}): AttendanceWorld => ({
  people: new Map(
    [
      { id: "rina", nip: RINA, spans: [{ startsOn: "2024-01-01", endsOn: null }] },
      { id: "budi", nip: BUDI, spans: [{ startsOn: "2026-09-01", endsOn: "2026-09-15" }] },
    ].map((person) => [person.nip, person]),
  ),
  recorded: new Map(),
  leave: new Set(),
  holidays: new Set(["2026-09-10"]),
  today: "2026-09-30",
  ownId: null,
  order: null,
  ...changes,
});

const read = (lines: string[], changes: Partial<AttendanceWorld> = {}) => {
  const text = ["nip,tanggal,status,masuk,pulang", ...lines].join("\n");
  return planAttendanceImport(expectOk(parseTable(text)), world(changes));
};

const problemOf = (line: string, changes: Partial<AttendanceWorld> = {}) =>
  read([line], changes).problems.map(({ column, message }) => `${column}: ${message}`);

test("a row tells of one person and day, however its words and hours are written", () => {
  const plan = read([
    `'${RINA},2026-09-01,Hadir,7:25,16.05`,
    `1980 0101 2005 011 002,2026-09-02,TL,08:10:33,-`,
    `${RINA},2026-09-03,alpa,,`,
  ]);
  expect(plan.problems).toEqual([]);
  expect(plan.create).toEqual([
    {
      employeeId: "rina",
      date: "2026-09-01",
      status: "present",
      cameAt: "07:25",
      leftAt: "16:05",
    },
    { employeeId: "budi", date: "2026-09-02", status: "late", cameAt: "08:10", leftAt: null },
    { employeeId: "rina", date: "2026-09-03", status: "absent", cameAt: null, leftAt: null },
  ]);
});

test.each([
  ["123,2026-09-01,hadir,,", ["nip: attendance.unknown-nip?nip=123"]],
  [",2026-09-01,hadir,,", ["nip: error.required"]],
  ["1.98001E+17,2026-09-01,hadir,,", [": table.cell-lost-digits?cell=A2&value=1.98001E%2B17"]],
  [`${BUDI},2026-08-31,hadir,,`, ["tanggal: attendance.no-posting"]],
  [`${BUDI},2026-09-16,hadir,,`, ["tanggal: attendance.no-posting"]],
  [`${RINA},2026-09-31,hadir,,`, ["tanggal: error.date"]],
  [`${RINA},2026-10-01,hadir,,`, ["tanggal: attendance.future"]],
  [`${RINA},2026-09-01,entah,,`, ["status: attendance.unknown-status?value=entah"]],
  [`${RINA},2026-09-01,,,`, ["status: error.required"]],
  [`${RINA},2026-09-01,hadir,16:00,07:30`, ["pulang: attendance.out-before-in"]],
  [`${RINA},2026-09-01,hadir,25:00,`, ["masuk: attendance.clock"]],
  [`${RINA},2026-09-01,hadir,07:30,7.75`, ["pulang: attendance.clock"]],
  [`${RINA},2026-09-01,hadir,07:30,16:00,lebih`, [": csv.too-many-cells"]],
  [
    "9,kemarin,?,x,y",
    [
      "nip: attendance.unknown-nip?nip=9",
      "tanggal: error.date",
      "status: attendance.unknown-status?value=%3F",
      "masuk: attendance.clock",
      "pulang: attendance.clock",
    ],
  ],
])("%s is refused with every reason", (line, problems) => {
  expect(problemOf(line)).toEqual(problems);
});

test("the same moment of coming and leaving is no fault; the last day of a post counts", () => {
  expect(problemOf(`${BUDI},2026-09-15,hadir,07:30,07:30`)).toEqual([]);
});

test.each([
  ["22:00", "06:00"],
  ["20.00", "08.00"],
  ["2026-09-01 21:30:00", "2026-09-02 07:00:00"],
  ["9:00 PM", "11:00 AM"],
])("a shift from %s to %s ends after midnight", (cameAt, leftAt) => {
  expect(problemOf(`${RINA},2026-09-01,hadir,${cameAt},${leftAt}`)).toEqual([]);
});

test("an ordinary day with both times mixed up is no shift", () => {
  for (const times of ["16:00,07:30", "15:30,07:45", "17:00,07:01"]) {
    expect(problemOf(`${RINA},2026-09-01,hadir,${times}`)).toEqual([
      "pulang: attendance.out-before-in",
    ]);
  }
});

test("dates and numbers of a person are read as e-absensi programs write them", () => {
  const nip = "NIP. 19800101 200501 1 001";
  const days = ["3 September 2026", "3-Sep-26", "46268", "2026-09-03 07:15", "Kamis 3 Sept 2026"];
  for (const day of days) {
    expect(read([`${nip},${day},hadir,,`]).create[0]).toMatchObject({ date: "2026-09-03" });
  }
  expect(read([`${nip},3/9/26,hadir,,`], { order: "dmy" }).create).toHaveLength(1);
});

test("a day that stands twice in the file is refused, with the row that came first", () => {
  const { problems } = read(
    [`${RINA},2026-09-01,hadir,,`, `${BUDI},2026-09-01,hadir,,`, `${RINA},01/09/2026,sakit,,`],
    { order: "dmy" },
  );
  expect(problems).toEqual([{ row: 4, column: "", message: "import.repeated?row=2" }]);
});

test("a column that nobody knows is named", () => {
  const table = expectOk(parseTable(`nip,tanggal,status,jam\n${RINA},2026-09-01,hadir,7`));
  expect(planAttendanceImport(table, world()).problems).toEqual([
    { row: 1, column: "jam", message: "import.unknown-column" },
  ]);
});

test("a file with slashes asks for its order", () => {
  const table = (date: string) =>
    expectOk(parseTable(`nip,tanggal,status\n${RINA},2026-09-01,hadir\n${RINA},${date},hadir`));
  expect(dateNeedingOrder(table("25/09/2026"))).toBe("25/09/2026");
  expect(dateNeedingOrder(table("2026-09-25"))).toBeNull();
  expect(dateNeedingOrder(expectOk(parseTable("nip\n1")))).toBeNull();
  expect(problemOf(`${RINA},03/09/2026,hadir,,`)).toEqual(["tanggal: error.date"]);
});

test("what was imported before is replaced, told as changed or unchanged", () => {
  const before = {
    employeeId: "rina",
    date: "2026-09-01",
    status: "absent",
    cameAt: null,
    leftAt: null,
  } as const;
  const recorded = new Map([[dayKey("rina", "2026-09-01"), before]]);
  const same = read([`${RINA},2026-09-01,alpa,,`], { recorded });
  expect(same).toMatchObject({ create: [], update: [], unchanged: 1 });
  const other = read([`${RINA},2026-09-01,hadir,07:30,`], { recorded });
  expect(other).toMatchObject({ create: [], unchanged: 0 });
  expect(other.update).toEqual([
    { before, after: { ...before, status: "present", cameAt: "07:30" } },
  ]);
});

test("days off are warned of and stored; leave, days called off and own rows are left out with a note", () => {
  const plan = read(
    [
      `${RINA},2026-09-05,hadir,,`,
      `${RINA},2026-09-10,dinas luar,,`,
      `${RINA},2026-09-06,libur,,`,
      `${RINA},2026-09-07,cuti,,`,
      `${RINA},2026-09-08,cuti,,`,
      `${BUDI},2026-09-08,hadir,,`,
    ],
    { leave: new Set([dayKey("rina", "2026-09-07")]), ownId: "budi" },
  );
  expect(plan.create.map(({ date }) => date)).toEqual(["2026-09-05", "2026-09-10"]);
  expect(plan.notes.map(({ row, message }) => [row, message])).toEqual([
    [2, "attendance.note.day-off"],
    [3, "attendance.note.day-off"],
    [4, "attendance.note.off"],
    [5, "attendance.note.leave"],
    [6, "attendance.note.leave-unknown"],
    [7, "attendance.note.own"],
  ]);
  expect(plan.problems).toEqual([]);
});

test("a number that a spreadsheet rounded is told as such", () => {
  const cells = { nip: "1.98001E+17", tanggal: "2026-09-01", status: "hadir" };
  expectErrors(readAttendanceRow(cells, world()), { nip: "nip.spreadsheet" });
});

test("a row without the columns that are needed is refused, not guessed", () => {
  expectErrors(readAttendanceRow({}, world()), {
    nip: "error.required",
    tanggal: "error.date",
    status: "error.required",
  });
});
