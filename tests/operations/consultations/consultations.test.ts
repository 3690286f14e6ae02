import { expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import { consultationParticipants } from "#db/schema/consultations.ts";
import { topics } from "#db/schema/topics.ts";
import { write } from "#db/write.ts";
import { viewFollowUp } from "#operations/actions/view-follow-up.ts";
import { addAgendaPoints } from "#operations/consultations/add-agenda-points.ts";
import { addAgreement } from "#operations/consultations/add-agreement.ts";
import { addParticipant } from "#operations/consultations/add-participant.ts";
import { changeConsultation } from "#operations/consultations/change-consultation.ts";
import { listAgendaChoices } from "#operations/consultations/list-agenda-choices.ts";
import { listConsultationUnits } from "#operations/consultations/list-consultation-units.ts";
import { listManagedConsultations } from "#operations/consultations/list-managed-consultations.ts";
import { listPublicConsultations } from "#operations/consultations/list-public-consultations.ts";
import { moveConsultation } from "#operations/consultations/move-consultation.ts";
import { planConsultation } from "#operations/consultations/plan-consultation.ts";
import { recordAttendance } from "#operations/consultations/record-attendance.ts";
import { recordDiscussion } from "#operations/consultations/record-discussion.ts";
import { registerParticipant } from "#operations/consultations/register-participant.ts";
import { removeAgendaPoint } from "#operations/consultations/remove-agenda-point.ts";
import { removeAgreement } from "#operations/consultations/remove-agreement.ts";
import { removeParticipant } from "#operations/consultations/remove-participant.ts";
import { signConsultation } from "#operations/consultations/sign-consultation.ts";
import { viewConsultation } from "#operations/consultations/view-consultation.ts";
import { viewManagedConsultation } from "#operations/consultations/view-managed-consultation.ts";
import { viewMinutes } from "#operations/consultations/view-minutes.ts";
import type { Context } from "#operations/context.ts";
import { testContext } from "#tests/support/context.ts";
import {
  AFTER,
  BEFORE,
  bureau,
  consultationDatabase,
  DURING,
  eventPlan,
  headOf,
} from "#tests/support/fixtures/consultation-fixture.ts";
import { expectErrors, expectOk } from "#tests/support/staff.ts";

const citizen = (db: Database, now = BEFORE) => testContext(db, { now: () => now });
const version = async (ctx: Context, slug: string) =>
  String((await viewManagedConsultation(ctx, slug)).version);
const planned = async (db: Database, changes: object = {}) =>
  expectOk(await planConsultation(bureau(db), eventPlan(changes))).slug;

async function move(ctx: Context, slug: string, act: string, extra: object = {}) {
  return moveConsultation(ctx, slug, { act, version: await version(ctx, slug), ...extra });
}

async function opened(db: Database): Promise<string> {
  const slug = await planned(db);
  expectOk(await move(bureau(db), slug, "buka"));
  return slug;
}

async function held(db: Database): Promise<string> {
  const slug = await opened(db);
  expectOk(await move(bureau(db, DURING), slug, "selenggarakan"));
  return slug;
}

const agreement = (changes: object = {}) => ({
  unit: "disdukcapil",
  text: "Antrean daring",
  youSaid: "Saya antre sejak subuh",
  responsible: "Kepala Bidang",
  dueOn: "2026-12-31",
  indicator: "Tunggu < 30 menit",
  ...changes,
});

const registration = (changes: object = {}) => ({
  name: "Yanti",
  group: "pengguna",
  contact: "0812000000",
  consent: "on",
  instanceId: "instance-yanti",
  ...changes,
});

const signature = {
  minutesNumber: "000.8/12/FKP/2026",
  signedOn: "2026-11-21",
  signerOrganiser: "Rahmi",
  signerOrganiserTitle: "Kepala Dinas",
  signerParticipants: "Yanti",
  signerParticipantsTitle: "Wakil pengguna",
};

test("an event is planned for units within reach only", async () => {
  const db = await consultationDatabase();
  const head = headOf(db, "disdukcapil");
  expect(await listConsultationUnits(head)).toEqual([{ slug: "disdukcapil", name: "Disdukcapil" }]);
  expectErrors(await planConsultation(head, eventPlan({ units: ["dinkes"] })), {
    units: "error.choose",
  });
  const { slug } = expectOk(await planConsultation(head, eventPlan()));
  expect(slug).toBe("antrean-lebih-singkat-2026-11-21");
  expect((await viewManagedConsultation(head, slug)).consultation.startsAt).toEqual(
    new Date("2026-11-21T02:00:00Z"),
  );
  const again = expectOk(await planConsultation(head, eventPlan())).slug;
  expect(again).not.toBe(slug);
  expect(await listManagedConsultations(head)).toHaveLength(2);
  expect(await listManagedConsultations(headOf(db, "puskesmas"))).toEqual([]);
  await expect(viewManagedConsultation(headOf(db, "puskesmas"), slug)).rejects.toMatchObject({
    code: "forbidden",
  });
  await expect(planConsultation(citizen(db), eventPlan())).rejects.toMatchObject({
    code: "unauthenticated",
  });
});

test("who heads one of several units does not steer the event", async () => {
  const db = await consultationDatabase();
  const slug = await planned(db, { units: ["disdukcapil", "dinkes"] });
  await expect(viewManagedConsultation(headOf(db, "disdukcapil"), slug)).rejects.toMatchObject({
    code: "forbidden",
  });
  expect(await listManagedConsultations(headOf(db, "disdukcapil"))).toEqual([]);
  expect(await listManagedConsultations(bureau(db))).toHaveLength(1);
});

test("of two officers who change the plan, the second one is refused", async () => {
  const db = await consultationDatabase();
  const slug = await planned(db);
  const read = await version(bureau(db), slug);
  const change = (theme: string) =>
    changeConsultation(bureau(db), slug, { ...eventPlan({ theme }), version: read });
  expectOk(await change("Satu"));
  await expect(change("Dua")).rejects.toMatchObject({ code: "conflict" });
});

test("the agenda is built from public posts, weak elements and free points, and nothing else", async () => {
  const db = await consultationDatabase();
  const slug = await planned(db);
  const choices = await listAgendaChoices(bureau(db), slug);
  expect(choices.topics.map(({ id }) => id)).toEqual(["open"]);
  expect(choices.elements.map(({ key }) => key)).toEqual(["waktu", "prosedur", "sarpras"]);
  const add = async (input: object) =>
    addAgendaPoints(bureau(db), slug, {
      version: await version(bureau(db), slug),
      ...input,
    });
  expectErrors(await add({ topics: ["supervisory", "secret"] }), {
    point: "consultation.agenda-nothing",
  });
  expectOk(await add({ topics: ["open"], elements: ["disdukcapil:waktu"], point: "Lain-lain" }));
  const { agenda } = await viewManagedConsultation(bureau(db), slug);
  expect(agenda.map(({ title, topicId, elementKey }) => [title, topicId, elementKey])).toEqual([
    ["kode-open", "open", null],
    ["Waktu Penyelesaian – Disdukcapil", null, "waktu"],
    ["Lain-lain", null, null],
  ]);
  expect((await listAgendaChoices(bureau(db), slug)).elements).toHaveLength(2);
  const remove = async (item?: string) =>
    removeAgendaPoint(bureau(db), slug, { item, version: await version(bureau(db), slug) });
  expectErrors(await remove("nothing"), { "": "error.invalid" });
  expectOk(await remove(agenda[2]?.id));
  expect((await viewManagedConsultation(bureau(db), slug)).agenda).toHaveLength(2);
});

test("a topic that becomes supervisory leaves the agenda's public words at once", async () => {
  const db = await consultationDatabase();
  const slug = await planned(db);
  const input = { version: "1", topics: ["open"] };
  expectOk(await addAgendaPoints(bureau(db), slug, input));
  expectOk(await move(bureau(db), slug, "buka"));
  expect((await viewConsultation(citizen(db), slug)).agenda).toEqual([
    { title: "Antre sejak subuh (open)", topic: "kode-open" },
  ]);
  await write(db, [db.orm.update(topics).set({ supervisory: true })]);
  expect((await viewConsultation(citizen(db), slug)).agenda).toEqual([
    { title: null, topic: null },
  ]);
});

test("citizens register while registration is open; the same form counts once", async () => {
  const db = await consultationDatabase();
  const slug = await planned(db);
  await expect(registerParticipant(citizen(db), slug, registration())).rejects.toMatchObject({
    code: "not_found",
  });
  await expect(viewConsultation(citizen(db), slug)).rejects.toMatchObject({ code: "not_found" });
  expectOk(await move(bureau(db), slug, "buka"));
  const send = (changes: object = {}) =>
    registerParticipant(citizen(db), slug, registration(changes));
  expect(expectOk(await send())).toEqual({ created: true });
  expect(expectOk(await send())).toEqual({ created: false });
  expectErrors(await send({ consent: "", instanceId: "instance-2" }), {
    consent: "consultation.consent-needed",
  });
  expect(await db.orm.$count(consultationParticipants)).toBe(1);
  await expect(registerParticipant(citizen(db, AFTER), slug, registration())).rejects.toMatchObject(
    { code: "closed" },
  );
});

test("an event cannot be held before it begins, and needs its steps in order", async () => {
  const db = await consultationDatabase();
  const slug = await opened(db);
  expectErrors(await move(bureau(db, BEFORE), slug, "selenggarakan"), {
    "": "consultation.not-yet",
  });
  expectErrors(await move(bureau(db, DURING), slug, "terbitkan"), {
    "": "consultation.wrong-state",
  });
  expectErrors(await addAgreement(bureau(db), slug, agreement({ version: "2" })), {
    "": "consultation.wrong-state",
  });
  await expect(viewMinutes(bureau(db), slug)).rejects.toMatchObject({ code: "not_found" });
});

test("a cancelled event tells its reason and takes nobody any more", async () => {
  const db = await consultationDatabase();
  const slug = await opened(db);
  expectErrors(await move(bureau(db), slug, "batalkan"), { reason: "error.required" });
  expectOk(await move(bureau(db), slug, "batalkan", { reason: "Gedung banjir" }));
  expect(await viewConsultation(citizen(db), slug)).toMatchObject({
    cancelReason: "Gedung banjir",
    registrationOpen: false,
  });
  expect(await listPublicConsultations(citizen(db))).toEqual({ upcoming: [], past: [] });
});

test("attendance is recorded, groups that are missing are a warning, the audit log knows no names", async () => {
  const db = await consultationDatabase();
  const slug = await opened(db);
  expectOk(await registerParticipant(citizen(db), slug, registration()));
  expectOk(await move(bureau(db, DURING), slug, "selenggarakan"));
  const ctx = bureau(db, DURING);
  const change = async (operation: typeof addParticipant, input: object) =>
    operation(ctx, slug, { version: await version(ctx, slug), ...input });
  expectOk(await change(addParticipant, { name: "Taufik", group: "media" }));
  const { participants } = await viewManagedConsultation(ctx, slug);
  const yanti = participants.find(({ name }) => name === "Yanti");
  const all = participants.map(({ id }) => id);
  expectOk(await change(recordAttendance, { attended: [...all, "unknown"] }));
  const view = await viewManagedConsultation(ctx, slug);
  expect(view.counts.filter(({ attended }) => attended > 0).map(({ group }) => group)).toEqual([
    "pengguna",
    "media",
  ]);
  expect(view.missing).toEqual(["penyelenggara", "instansi", "ahli", "masyarakat-sipil"]);
  expectOk(await change(removeParticipant, { participant: yanti?.id }));
  expectErrors(await change(removeParticipant, { participant: "nobody" }), { "": "error.invalid" });
  const { rows } = await db.client.execute(
    "SELECT group_concat(coalesce(before, '') || coalesce(after, '')) AS log FROM audit_entries WHERE subject_kind = 'consultation'",
  );
  expect(String(Object.values(rows[0] ?? {}))).not.toMatch(/Yanti|Taufik|0812/);
});

test("from agreements to a published result, follow-up included; never names", async () => {
  const db = await consultationDatabase();
  const slug = await held(db);
  const ctx = bureau(db, AFTER);
  const send = async (
    operation: (c: Context, s: string, i: unknown) => Promise<{ ok: boolean }>,
    input: object,
  ) => operation(ctx, slug, { ...input, version: await version(ctx, slug) });
  await send(addAgendaPoints, { elements: ["disdukcapil:waktu"] });
  const person = { name: "Yanti", group: "pengguna", contact: "0812000000" };
  await send(addParticipant, person);
  const [point] = (await viewManagedConsultation(ctx, slug)).agenda;
  await send(recordDiscussion, {
    notes: "Semua usul dicatat.",
    discussion: { [point?.id ?? ""]: "Antrean sejak subuh.", unknown: "x" },
  });
  expect(await send(signConsultation, signature)).toEqual({
    ok: false,
    errors: { "": "consultation.no-agreements" },
  });
  expect(await send(addAgreement, agreement({ unit: "dinkes" }))).toMatchObject({ ok: false });
  expect(await send(addAgreement, agreement({ agenda: point?.id }))).toMatchObject({
    ok: true,
  });
  await send(addAgreement, agreement({ text: "Salah ketik" }));
  const wrong = (await viewManagedConsultation(ctx, slug)).agreements[1]?.action.id;
  await send(removeAgreement, { agreement: wrong });

  expect((await viewFollowUp(citizen(db), "disdukcapil")).actions).toEqual([]);
  expect(await send(signConsultation, { ...signature, signedOn: "2026-11-20" })).toMatchObject({
    errors: { signedOn: "consultation.signed-on" },
  });
  expect(await send(signConsultation, { ...signature, signedOn: "31-11-2026" })).toMatchObject({
    errors: { signedOn: "error.date" },
  });
  expect(await send(signConsultation, signature)).toMatchObject({ ok: true });
  expect(await send(addAgreement, agreement())).toMatchObject({
    errors: { "": "consultation.wrong-state" },
  });
  expect((await viewConsultation(citizen(db, AFTER), slug)).result).toBeNull();
  expectOk(await move(ctx, slug, "terbitkan"));

  const [listed] = (await viewManagedConsultation(ctx, slug)).participants;
  expect(listed).toMatchObject({ name: "Yanti", contact: null });
  const seen = await viewConsultation(citizen(db, AFTER), slug);
  expect(seen.result?.counts.find(({ group }) => group === "pengguna")?.attended).toBe(1);
  expect(seen.result?.agreements).toMatchObject([
    { text: "Antrean daring", element: "waktu", consultation: { slug } },
  ]);
  expect(JSON.stringify(seen)).not.toMatch(/Yanti|Rahmi|account/);
  const followUp = await viewFollowUp(citizen(db, AFTER), "disdukcapil");
  expect(followUp.actions).toMatchObject([{ youSaid: "Saya antre sejak subuh", overdue: false }]);
  expect(followUp.share).toMatchObject({ total: 1, percent: 0 });
  expect(
    (await listPublicConsultations(citizen(db, AFTER), { unit: "disdukcapil" })).past,
  ).toHaveLength(1);
  expect((await listPublicConsultations(citizen(db, AFTER), { unit: "dinkes" })).past).toEqual([]);
  expect((await listPublicConsultations(citizen(db, AFTER), { unit: "nowhere" })).past).toEqual([]);
});

test.each([undefined, null, {}, { act: "x" }, { act: "buka", version: "-1" }, []])(
  "%o is refused as a form, never a failure of ours",
  async (input) => {
    const db = await consultationDatabase();
    const slug = await held(db);
    for (const operation of [
      moveConsultation,
      addAgendaPoints,
      removeAgendaPoint,
      addParticipant,
      removeParticipant,
      recordAttendance,
      addAgreement,
      removeAgreement,
      recordDiscussion,
      signConsultation,
    ]) {
      expect(await operation(bureau(db, DURING), slug, input)).toMatchObject({ ok: false });
    }
    expect(await planConsultation(bureau(db), input)).toMatchObject({ ok: false });
  },
);
