import { expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import { auditEntries } from "#db/schema/access.ts";
import { recordViews } from "#db/schema/employees.ts";
import { units } from "#db/schema/units.ts";
import { write } from "#db/write.ts";
import type { Context } from "#operations/context.ts";
import { addPosting } from "#operations/employees/add-posting.ts";
import { changeEmployee } from "#operations/employees/change-employee.ts";
import { correctPosting } from "#operations/employees/correct-posting.ts";
import { createEmployee } from "#operations/employees/create-employee.ts";
import { deactivateEmployee } from "#operations/employees/deactivate-employee.ts";
import { listEmployees } from "#operations/employees/list-employees.ts";
import { reactivateEmployee } from "#operations/employees/reactivate-employee.ts";
import { removePosting } from "#operations/employees/remove-posting.ts";
import { viewEmployee } from "#operations/employees/view-employee.ts";
import { viewEmployeeForm } from "#operations/employees/view-employee-form.ts";
import { viewPostingForm } from "#operations/employees/view-posting-form.ts";
import {
  asPerson,
  evaluationDatabase,
  personActor,
} from "#tests/support/fixtures/evaluation-fixture.ts";
import { expectErrors, expectOk } from "#tests/support/staff.ts";

const NIP = "199003122015032007";
const KABID_NIP = "198001012005011003";
const posting = (changes: object = {}) => ({
  unit: "dinas",
  position: "Analis",
  assessor: KABID_NIP,
  startsOn: "2026-10-01",
  ...changes,
});
const person = (changes: object = {}) => ({
  ...posting(),
  nip: NIP,
  name: "Yanti",
  username: "",
  ...changes,
});
const version = async (ctx: Context, id: string) => String((await viewEmployee(ctx, id)).version);
const codeOf = async (attempt: Promise<unknown>) =>
  attempt.then(
    () => "ok",
    (error: { code: string }) => error.code,
  );

/** dewi's office limited to one unit and what is below it. */
async function officerOf(db: Database, ...unitIds: string[]): Promise<Context> {
  const actor = await personActor(db, "dewi");
  return asPerson(db, "dewi", { actor: { ...actor, grants: [{ role: "kepegawaian", unitIds }] } });
}

test("the list finds people by name, number, post and unit, and pages", async () => {
  const db = await evaluationDatabase();
  const dewi = await asPerson(db, "dewi");
  const names = async (filter: object) =>
    (await listEmployees(dewi, filter)).people.map(({ employee }) => employee.name);
  expect(await names({})).toHaveLength(11);
  expect(await names({ cari: "RIN" })).toEqual(["rina"]);
  expect(await names({ cari: "19800101 200501 1 004" })).toEqual(["rina"]);
  expect(await names({ cari: "loket" })).toEqual(["budi", "rina", "umar"]);
  expect(await names({ cari: "Unit uptd" })).toEqual(["kauptd", "umar"]);
  expect(await names({ unit: "dinas" })).toHaveLength(8);
  expect(await names({ unit: "uptd" })).toEqual(["kauptd", "umar"]);
  expect(await names({ cari: "%" })).toEqual([]);
  expect(await names({ status: "nonaktif" })).toEqual([]);
  expect(await names({ status: "semua", unit: "nowhere" })).toHaveLength(11);
  const odd = { cari: ["x"], unit: { a: 1 }, status: "?", halaman: "-3" };
  expect(await listEmployees(dewi, odd)).toMatchObject({
    filter: { cari: "", unit: "", status: "aktif" },
    page: 1,
    pages: 1,
    total: 11,
  });
});

test("an office for one unit sees and changes the people of that unit", async () => {
  const db = await evaluationDatabase();
  const officer = await officerOf(db, "u-uptd");
  const list = await listEmployees(officer, { unit: "dinas" });
  expect(list.people.map(({ employee }) => employee.name)).toEqual(["kauptd", "umar"]);
  expect(list.units.map(({ slug }) => slug)).toEqual(["uptd"]);
  expect(await codeOf(viewEmployee(officer, "e-rina"))).toBe("forbidden");
  expect(await codeOf(viewEmployee(officer, "e-umar"))).toBe("ok");
  // Nobody is taken into a unit, or given away to one, beyond the officer's reach.
  expect(await codeOf(createEmployee(officer, person()))).toBe("forbidden");
  const away = { ...posting(), version: "0" };
  expect(await codeOf(addPosting(officer, "e-umar", away))).toBe("forbidden");
});

test("somebody new comes with a posting, and every change leaves a trace", async () => {
  const db = await evaluationDatabase();
  const dewi = await asPerson(db, "dewi");
  const { id } = expectOk(await createEmployee(dewi, person({ username: "inspektorat" })));
  const view = await viewEmployee(dewi, id);
  expect(view).toMatchObject({ username: "inspektorat", version: 1, own: false, assesses: [] });
  expect(view.postings.map(({ unit, assessor }) => [unit.slug, assessor?.name])).toEqual([
    ["dinas", "kabid"],
  ]);
  expectOk(
    await changeEmployee(dewi, id, { version: "1", nip: NIP, name: "Yanti, S.E.", username: "" }),
  );
  const entries = await db.orm.select().from(auditEntries);
  expect(entries.map(({ action, seq }) => `${seq} ${action}`)).toEqual([
    "1 employee.create",
    "2 employee.account",
  ]);
  expect(entries[1]).toMatchObject({
    before: { accountId: "account-inspektorat" },
    after: { accountId: null, name: "Yanti, S.E." },
  });
  const seen = (await db.orm.select().from(recordViews)).map(({ part }) => part);
  expect(seen).toEqual(["employee"]);
});

test("what is wrong is said at its field", async () => {
  const db = await evaluationDatabase();
  const dewi = await asPerson(db, "dewi");
  const wrong = async (changes: object, errors: Record<string, string>) =>
    expectErrors(await createEmployee(dewi, person(changes)), errors);
  await wrong({ nip: "199013122015032007" }, { nip: "nip.birth" });
  await wrong({ nip: "1980 0101 2005 0110 04" }, { nip: "nip.taken" });
  await wrong({ unit: "laut" }, { unit: "error.choose" });
  await wrong({ assessor: "Siapa" }, { assessor: "posting.assessor-unknown" });
  await wrong({ isHead: "on" }, { isHead: "posting.second-head?name=kadis" });
  await wrong({ username: "tiada" }, { username: "employee.account-unknown" });
  await wrong({ username: "RINA" }, { username: "employee.account-taken?name=rina" });
  await wrong({ endsOn: "2026-09-30" }, { endsOn: "error.date-order" });
  await write(db, [
    db.orm.insert(units).values({ id: "u-m", slug: "mitra", name: "Samsat", kind: "mitra" }),
  ]);
  await wrong({ unit: "mitra" }, { unit: "error.choose" });
  // By full name, upper and lower case alike.
  const { id } = expectOk(await createEmployee(dewi, person({ assessor: "KABID" })));
  const twin = person({ nip: "199003122015032008", name: "kabid" });
  expectOk(await createEmployee(dewi, twin));
  await wrong(
    { nip: "199003122015032009", assessor: "kabid" },
    { assessor: "posting.assessor-two" },
  );
  const self = { version: "1", ...posting({ assessor: NIP, startsOn: "2026-11-01" }) };
  expectErrors(await addPosting(dewi, id, self), { assessor: "posting.assessor-self" });
  const taken = { version: "1", nip: KABID_NIP, name: "Yanti" };
  expectErrors(await changeEmployee(dewi, id, taken), { nip: "nip.taken" });
  const odd = { version: "1", nip: "199003122015035007", name: "Yanti" };
  expectErrors(await changeEmployee(dewi, id, odd), { nip: "nip.sex" });
  expectErrors(await changeEmployee(dewi, id, { ...odd, nip: NIP, username: "tiada" }), {
    username: "employee.account-unknown",
  });
});

test("nobody links his own account to another, nor changes his own file", async () => {
  const db = await evaluationDatabase();
  await db.client.execute("UPDATE employees SET account_id = NULL WHERE id = 'e-dewi'");
  const dewi = await asPerson(db, "dewi");
  expectErrors(await createEmployee(dewi, person({ username: "dewi" })), {
    username: "employee.account-own",
  });
  await db.client.execute("UPDATE employees SET account_id = 'account-dewi' WHERE id = 'e-dewi'");
  const herself = await asPerson(db, "dewi");
  expect((await viewEmployee(herself, "e-dewi")).own).toBe(true);
  for (const attempt of [
    changeEmployee(herself, "e-dewi", { version: "0", nip: NIP, name: "Dewi" }),
    addPosting(herself, "e-dewi", { version: "0", ...posting() }),
    correctPosting(herself, "e-dewi", "p-dewi", { version: "0", ...posting() }),
    removePosting(herself, "e-dewi", "p-dewi", { version: "0", reason: "x" }),
    reactivateEmployee(herself, "e-dewi", { version: "0" }),
    deactivateEmployee(herself, "e-dewi", { version: "0", lastDay: "2026-10-12" }),
    viewPostingForm(herself, "e-dewi", null),
  ]) {
    expect(await codeOf(attempt)).toBe("forbidden");
  }
  expect(await db.orm.select().from(recordViews)).toEqual([]);
});

test("a new posting ends the one before the day before", async () => {
  const db = await evaluationDatabase();
  const dewi = await asPerson(db, "dewi");
  const form = await viewPostingForm(dewi, "e-rina", null);
  expect(form.values).toEqual({
    unit: "dinas",
    position: "Petugas Loket",
    isHead: false,
    assessor: KABID_NIP,
    startsOn: "2026-10-12",
    endsOn: "",
  });
  const kauptd = "198001012005011008";
  const moved = posting({ unit: "uptd", assessor: kauptd, startsOn: "2026-08-01" });
  expectOk(await addPosting(dewi, "e-rina", { version: String(form.version), ...moved }));
  const { postings, current } = await viewEmployee(dewi, "e-rina");
  expect(postings.map(({ posting: each }) => [each.unitId, each.startsOn, each.endsOn])).toEqual([
    ["u-uptd", "2026-08-01", null],
    ["u-dinas", "2024-01-01", "2026-07-31"],
  ]);
  expect(current.unitId).toBe("u-uptd");
  const again = { version: await version(dewi, "e-rina"), ...posting() };
  expectErrors(await addPosting(dewi, "e-rina", { ...again, startsOn: "2026-08-01" }), {
    startsOn: "posting.same-day",
  });
  expect(await codeOf(addPosting(dewi, "e-rina", { ...again, version: "0" }))).toBe("conflict");
});

test("a posting is corrected or taken out, but never into another one or into a circle", async () => {
  const db = await evaluationDatabase();
  const dewi = await asPerson(db, "dewi");
  const added = { version: "0", ...posting({ startsOn: "2026-10-01" }) };
  const { id } = expectOk(await addPosting(dewi, "e-rina", added));
  const next = () => version(dewi, "e-rina");
  const correct = async (changes: object) =>
    correctPosting(dewi, "e-rina", id, { version: await next(), ...posting(changes) });
  expectErrors(await correct({ startsOn: "2026-09-30" }), { startsOn: "posting.overlap" });
  expectOk(await correct({ startsOn: "2026-10-05", endsOn: "2026-12-31" }));
  const kadis = {
    version: "0",
    ...posting({ position: "Kepala", isHead: "on", assessor: "rina" }),
  };
  expectErrors(await addPosting(dewi, "e-kadis", kadis), {
    assessor: "posting.circle?names=kadis+%E2%86%92+rina+%E2%86%92+kabid",
  });
  expect(await codeOf(correctPosting(dewi, "e-rina", "p-budi", {}))).toBe("not_found");
  expect(await codeOf(viewPostingForm(dewi, "e-rina", "p-budi"))).toBe("not_found");
  expect((await viewPostingForm(dewi, "e-rina", id)).values.endsOn).toBe("2026-12-31");
  expectErrors(await removePosting(dewi, "e-rina", id, { version: await next() }), {
    reason: "error.required",
  });
  expectOk(await removePosting(dewi, "e-rina", id, { version: await next(), reason: "keliru" }));
  expectErrors(
    await removePosting(dewi, "e-rina", "p-rina", { version: await next(), reason: "x" }),
    {
      "": "posting.last-one",
    },
  );
  const [last] = (await db.orm.select().from(auditEntries)).slice(-1);
  expect(last).toMatchObject({ action: "posting.remove", reason: "keliru" });
});

test("who leaves has a last day, and can come back", async () => {
  const db = await evaluationDatabase();
  const dewi = await asPerson(db, "dewi");
  const leave = async (id: string, lastDay: string) =>
    deactivateEmployee(dewi, id, { lastDay, version: await version(dewi, id) });
  expectErrors(await leave("e-kabid", "2023-12-31"), { lastDay: "employee.posting-after" });
  const undated = { version: "1", lastDay: "hari ini" };
  expectErrors(await deactivateEmployee(dewi, "e-kabid", undated), { lastDay: "error.date" });
  expect((await viewEmployee(dewi, "e-kabid")).assesses).toHaveLength(4);
  expectOk(await leave("e-kabid", "2026-10-31"));
  expect((await viewEmployee(dewi, "e-kabid")).postings[0]?.posting.endsOn).toBe("2026-10-31");
  const under = await addPosting(dewi, "e-umar", { version: "0", ...posting() });
  expectErrors(under, { assessor: "posting.assessor-inactive" });
  const ended = { version: "0", ...posting({ startsOn: "2024-01-01", endsOn: "2026-10-01" }) };
  expectOk(await correctPosting(dewi, "e-rina", "p-rina", ended));
  const back = { version: await version(dewi, "e-kabid") };
  expectOk(await reactivateEmployee(dewi, "e-kabid", back));
  expect((await viewEmployee(dewi, "e-kabid")).employee.active).toBe(true);
  const { assessors, today } = await viewEmployeeForm(dewi);
  expect(today).toBe("2026-10-12");
  expect(assessors.map(({ name }) => name)).toEqual(
    ["kabid", "kaban", "kadis", "kauptd", "sekda"].toSorted(),
  );
});

test("strange ids and strange input are refused, never an error", async () => {
  const db = await evaluationDatabase();
  const dewi = await asPerson(db, "dewi");
  for (const id of ["", "e-nobody", "\0", "x".repeat(10_000)]) {
    expect(await codeOf(viewEmployee(dewi, id))).toBe("not_found");
  }
  for (const input of [null, [], "x", { nip: {}, name: [], version: "-1", unit: ["dinas"] }]) {
    expect((await createEmployee(dewi, input)).ok).toBe(false);
    expect((await changeEmployee(dewi, "e-rina", input)).ok).toBe(false);
    expect((await addPosting(dewi, "e-rina", input)).ok).toBe(false);
    expect((await correctPosting(dewi, "e-rina", "p-rina", input)).ok).toBe(false);
    expect((await removePosting(dewi, "e-rina", "p-rina", input)).ok).toBe(false);
    expect((await deactivateEmployee(dewi, "e-rina", input)).ok).toBe(false);
    expect((await reactivateEmployee(dewi, "e-rina", input)).ok).toBe(false);
  }
  expectErrors(await createEmployee(dewi, person({ name: "x".repeat(200_000) })), {
    name: "error.too-long?max=150",
  });
  expect((await createEmployee(dewi, person({ unit: "\0", assessor: "\0" }))).ok).toBe(false);
});
