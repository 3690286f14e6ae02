import { expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import { attendanceDays, leaveRequests } from "#db/schema/attendance.ts";
import { write } from "#db/write.ts";
import { translator } from "#i18n/translate.ts";
import { parseTable } from "#lib/tables/csv.ts";
import { importAttendance } from "#operations/attendance/import-attendance.ts";
import { listAttendanceImports } from "#operations/attendance/list-attendance-imports.ts";
import { disciplineOf } from "#operations/attendance/parts/discipline-of.ts";
import { viewAttendanceTemplate } from "#operations/attendance/view-attendance-template.ts";
import {
  asPerson,
  employeeId,
  evaluationDatabase,
} from "#tests/support/fixtures/evaluation-fixture.ts";
import { expectErrors, expectOk } from "#tests/support/staff.ts";
import { workbookFiles, zip } from "#tests/support/workbook.ts";
import { faultyRowsCsv } from "#web/documents/faulty-rows-csv.ts";

/** As the fixture numbers its people: rina is the fourth. */
const NIP = { rina: "198001012005011004", budi: "198001012005011005", dewi: "198001012005011011" };

const file = (...lines: string[]) => ["nip,tanggal,status,masuk,pulang", ...lines].join("\n");

async function send(db: Database, text: string, extra: object = {}) {
  return importAttendance(await asPerson(db, "dewi"), { text, ...extra });
}

async function importAll(db: Database, text: string) {
  const { digest } = expectOk(await send(db, text));
  return expectOk(await send(db, text, { confirmed: digest }));
}

test("a preview stores nothing; confirmed, everything is stored and the log keeps what it was", async () => {
  const db = await evaluationDatabase();
  const first = file(
    `${NIP.rina},2026-09-01,hadir,07:25,16:05`,
    `${NIP.rina},2026-09-02,alpa,,`,
    `${NIP.budi},2026-09-01,terlambat,08:20,16:00`,
  );
  const preview = expectOk(await send(db, first));
  expect(preview).toMatchObject({ stored: false, changed: false, unchanged: 0 });
  expect(preview.create).toHaveLength(3);
  expect(await db.orm.$count(attendanceDays)).toBe(0);
  expect(await importAll(db, first)).toMatchObject({ stored: true });
  expect(await db.orm.$count(attendanceDays)).toBe(3);
  expect(expectOk(await send(db, first))).toMatchObject({ unchanged: 3, digest: null });

  const again = file(`${NIP.rina},2026-09-02,sakit,,`, `${NIP.budi},2026-09-02,hadir,07:30,`);
  const second = await importAll(db, again);
  expect(second.update).toHaveLength(1);
  expect(second.create).toHaveLength(1);
  expect(await db.orm.$count(attendanceDays)).toBe(4);
  const log = await db.client.execute(
    "SELECT before, after FROM audit_entries WHERE subject_kind = 'attendance' ORDER BY seq DESC",
  );
  expect(log.rows).toHaveLength(2);
  expect(String(log.rows[0]?.before)).toContain("absent");
  expect(await listAttendanceImports(await asPerson(db, "dewi"))).toEqual({
    months: [{ month: "2026-09", people: 2, days: 4, absent: 0, late: 1 }],
  });
});

test("wrong rows cost nobody the month: they come back as a file that can be sent by itself", async () => {
  const db = await evaluationDatabase();
  const mixed = file(
    `${NIP.rina},2026-09-01,hadir,,`,
    "1,2026-09-01,hadir,=1,",
    `${NIP.budi},2026-09-31,hadir,,`,
  );
  const preview = expectOk(await send(db, mixed));
  expect(preview.create).toHaveLength(1);
  expect(await db.orm.$count(attendanceDays)).toBe(0);
  const stored = expectOk(await send(db, mixed, { confirmed: preview.digest }));
  expect(stored.stored).toBe(true);
  expect(await db.orm.$count(attendanceDays)).toBe(1);
  const log = await db.client.execute(
    "SELECT after FROM audit_entries WHERE action = 'attendance.import'",
  );
  expect(JSON.parse(String(log.rows[0]?.after))).toMatchObject({ created: 1, leftOut: 2 });

  const csv = faultyRowsCsv(translator("id"), stored.faulty);
  expect(csv).toContain("nip,tanggal,status,masuk,pulang,alasan\r\n1,2026-09-01,hadir,'=1,,");
  const mended = csv
    .replace("\n1,", `\n${NIP.budi},`)
    .replace("'=1", "07:30")
    .replace("-31", "-02");
  expect(await importAll(db, mended)).toMatchObject({ stored: true, problems: [] });
  expect(await db.orm.$count(attendanceDays)).toBe(3);
  // Sent once more, nothing is stored twice.
  expect(expectOk(await send(db, mixed))).toMatchObject({ digest: null, unchanged: 1 });
});

test("a column that is not known, or a confirmation of something else, stores nothing", async () => {
  const db = await evaluationDatabase();
  const strange = `nip,tanggal,status,jam\n${NIP.rina},2026-09-01,hadir,07:30`;
  expect(expectOk(await send(db, strange))).toMatchObject({ unknownColumn: true, digest: null });
  const right = file(`${NIP.rina},2026-09-01,hadir,,`);
  const other = expectOk(await send(db, right, { confirmed: "0".repeat(64) }));
  expect(other).toMatchObject({ stored: false, changed: true });
  expect(await db.orm.$count(attendanceDays)).toBe(0);
});

test("a cell without its value stays wrong on the way through the preview", async () => {
  const db = await evaluationDatabase();
  const dewi = await asPerson(db, "dewi");
  const text = (cell: string) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`;
  const row = (nip: string, time: string) =>
    `<row>${[nip, "2026-09-01", "hadir"].map(text).join("")}${time}</row>`;
  const head = `<row>${["nip", "tanggal", "status", "masuk"].map(text).join("")}</row>`;
  const rows = [head, row(NIP.rina, text("07:30")), row(NIP.budi, "<c><f>B3+1</f></c>")];
  const sheet = zip(workbookFiles(rows.join("")));
  const given = new File([sheet as BlobPart], "presensi.xlsx");
  const seen = expectOk(await importAttendance(dewi, { file: given }));
  const confirmation = { text: seen.text, confirmed: seen.digest };
  const stored = expectOk(await importAttendance(dewi, confirmation));
  expect(stored).toMatchObject({ stored: true, problems: [{ row: 3 }] });
  expect(await db.orm.$count(attendanceDays)).toBe(1);
});

test("of two imports at the same moment, the second is refused", async () => {
  const db = await evaluationDatabase();
  const text = file(`${NIP.rina},2026-09-01,hadir,,`);
  const { digest } = expectOk(await send(db, text));
  const both = await Promise.allSettled([
    send(db, text, { confirmed: digest }),
    send(db, text, { confirmed: digest }),
  ]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
});

test("what is no table, and dates that need an order, are refused with the reason", async () => {
  const db = await evaluationDatabase();
  expectErrors(await send(db, "  "), { file: "import.nothing" });
  expectErrors(await send(db, "nip,tanggal\n1,2"), { file: "csv.missing-column?names=status" });
  expectErrors(await send(db, file(`${NIP.rina},03/09/2026,hadir,,`)), {
    order: "attendance.order-needed?date=03%2F09%2F2026",
  });
  expectErrors(await send(db, "x", { order: "ydm" }), { order: "error.choose" });
  expectErrors(await send(db, "", { text: ["a"] }), { text: "error.invalid" });
  const asked = file(`${NIP.rina},03/09/2026,hadir,,`);
  expect(expectOk(await send(db, asked, { order: "dmy" })).create[0]?.date).toBe("2026-09-03");
  expect(expectOk(await send(db, asked, { order: "mdy" })).create[0]?.date).toBe("2026-03-09");
});

test("nobody imports his own days", async () => {
  const db = await evaluationDatabase();
  const text = file(`${NIP.dewi},2026-09-01,hadir,,`, `${NIP.rina},2026-09-01,hadir,,`);
  const plan = expectOk(await send(db, text));
  expect(plan.create.map(({ employeeId: id }) => id)).toEqual([employeeId("rina")]);
  expect(plan.notes).toEqual([{ row: 2, column: "nip", message: "attendance.note.own" }]);
});

test("thousands of days are read and stored in one go", async () => {
  const db = await evaluationDatabase();
  const days = Array.from({ length: 900 }, (_, at) =>
    new Date(Date.UTC(2024, 2, 1 + at)).toISOString().slice(0, 10),
  );
  const rows = Array.from({ length: 7 }, (_, at) => `19800101200501${1002 + at}`).flatMap((nip) =>
    days.map((day) => `${nip},${day},hadir,07:30,16:00`),
  );
  expect(await importAll(db, file(...rows))).toMatchObject({ stored: true });
  expect(await db.orm.$count(attendanceDays)).toBe(6300);
});

test("the template is a file that can be read again", async () => {
  const db = await evaluationDatabase();
  const table = expectOk(parseTable(viewAttendanceTemplate(await asPerson(db, "dewi"))));
  expect(table.columns).toEqual(["nip", "tanggal", "status", "masuk", "pulang"]);
});

test("approved leave takes an absence away, and only approved leave", async () => {
  const db = await evaluationDatabase();
  await importAll(
    db,
    file(`${NIP.rina},2026-09-07,alpa,,`, `${NIP.rina},2026-09-08,hadir,07:30,16:00`),
  );
  const rina = () => disciplineOf(db, employeeId("rina"), "2026-09-07", "2026-09-09");
  expect(await rina()).toMatchObject({
    workingDays: 3,
    counts: { absent: 1, present: 1 },
    leave: 0,
    pending: 1,
  });
  const request = (state: "requested" | "approved") => ({
    id: state,
    employeeId: employeeId("rina"),
    kind: "annual" as const,
    startsOn: "2026-09-07",
    endsOn: "2026-09-07",
    days: 1,
    reason: "x",
    state,
    requestedAt: new Date(0),
  });
  await write(db, [db.orm.insert(leaveRequests).values(request("requested"))]);
  expect((await rina()).counts.absent).toBe(1);
  await write(db, [db.orm.insert(leaveRequests).values(request("approved"))]);
  expect(await rina()).toMatchObject({ counts: { absent: 0, present: 1 }, leave: 1 });
});

test("only the personnel office reads and imports attendance", async () => {
  const db = await evaluationDatabase();
  const people = ["sekda", "kadis", "kabid", "rina", "kauptd", "kaban", "dewi", "organisasi"];
  const open: string[] = [];
  for (const person of [...people, "inspektorat", "admin"]) {
    const ctx = await asPerson(db, person);
    const tries = [importAttendance(ctx, {}), listAttendanceImports(ctx)];
    for (const [at, each] of (await Promise.allSettled(tries)).entries()) {
      if (each.status === "fulfilled") open.push(`${person} ${at}`);
      else expect(each.reason).toMatchObject({ code: "forbidden" });
    }
    if (person !== "dewi") expect(() => viewAttendanceTemplate(ctx)).toThrow("forbidden");
  }
  expect(open).toEqual(["dewi 0", "dewi 1"]);
});
