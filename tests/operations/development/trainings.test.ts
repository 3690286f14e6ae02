import { expect, test } from "vitest";
import { listEnrolments } from "#db/queries/development/enrolments.ts";
import { cancelOwnEnrolment } from "#operations/development/cancel-own-enrolment.ts";
import { changeTraining } from "#operations/development/change-training.ts";
import { changeTrainingEvent } from "#operations/development/change-training-event.ts";
import { createTraining } from "#operations/development/create-training.ts";
import { createTrainingEvent } from "#operations/development/create-training-event.ts";
import { exportTrainingParticipants } from "#operations/development/export-training-participants.ts";
import { listTrainingCatalogue } from "#operations/development/list-training-catalogue.ts";
import { listTrainingEvents } from "#operations/development/list-training-events.ts";
import { nominateForTraining } from "#operations/development/nominate-for-training.ts";
import { viewTraining } from "#operations/development/view-training.ts";
import { viewTrainingEvent } from "#operations/development/view-training-event.ts";
import { viewTrainingParticipants } from "#operations/development/view-training-participants.ts";
import {
  AFTER_TRAINING,
  ask,
  eventForm,
  scheduled,
  setStates,
} from "#tests/support/fixtures/development-fixture.ts";
import {
  asPerson,
  employeeId,
  evaluationDatabase,
} from "#tests/support/fixtures/evaluation-fixture.ts";
import { expectErrors, expectOk } from "#tests/support/staff.ts";

const TRAINING = {
  title: "Bahasa isyarat",
  theme: "communication",
  description: "Dasar bahasa isyarat di loket.",
  hours: "20",
  provider: "Dinas Sosial",
  behaviours: ["berorientasi-pelayanan"],
  elements: ["perilaku"],
  active: "on",
};

test("the catalogue begins with the base and is kept by the personnel office", async () => {
  const db = await evaluationDatabase();
  const dewi = await asPerson(db, "dewi");
  const rina = await asPerson(db, "rina");
  const before = (await listTrainingCatalogue(rina)).trainings.length;
  expect(before).toBeGreaterThanOrEqual(10);
  const { id } = expectOk(await createTraining(dewi, TRAINING));
  const { version } = await viewTraining(dewi, id);
  const off = { ...TRAINING, active: "", version: String(version) };
  await expect(changeTraining(dewi, id, { ...off, version: "0" })).rejects.toThrow("conflict");
  expectOk(await changeTraining(dewi, id, off));
  expect((await listTrainingCatalogue(rina)).trainings).toHaveLength(before);
  expect((await listTrainingCatalogue(dewi)).trainings).toHaveLength(before + 1);
  expectErrors(await createTrainingEvent(dewi, eventForm({ training: id })), {
    training: "error.choose",
  });
});

test("asked, enrolled up to the seats, the others wait, attendance from the first day on", async () => {
  const db = await evaluationDatabase();
  const id = await scheduled(db);
  for (const person of ["rina", "budi", "umar"]) {
    expectOk(await ask(db, person, id, { need: "Ingin belajar" }));
  }
  expectErrors(await ask(db, "rina", id), { "": "training.on-list" });
  const all = { rina: "enrolled", budi: "enrolled", umar: "enrolled" };
  expectErrors(await setStates(db, id, all), { "": "training.no-seats?seats=2&seated=3" });
  expectOk(await setStates(db, id, { rina: "enrolled", budi: "enrolled" }));
  expectErrors(await setStates(db, id, { rina: "attended" }), {
    [`states.${employeeId("rina")}`]: "training.wrong-state",
  });
  // budi gives his seat up and umar gets it, in one go and whatever the order of the list.
  expectOk(await setStates(db, id, { budi: "cancelled", umar: "enrolled" }));
  const there = { rina: "attended", umar: "absent" };
  expectOk(await setStates(db, id, there, AFTER_TRAINING));
  expect(await listEnrolments(db, employeeId("rina"))).toMatchObject([
    { enrolment: { state: "attended", origin: "asked" }, training: { id: "komunikasi-efektif" } },
  ]);
});

test("an assessor nominates his people, the personnel office everybody; who is nominated may cancel", async () => {
  const db = await evaluationDatabase();
  const id = await scheduled(db);
  const kabid = await asPerson(db, "kabid");
  const nominate = (key: string) => nominateForTraining(kabid, id, { employee: employeeId(key) });
  expectOk(await nominate("rina"));
  expectErrors(await nominate("rina"), { employee: "training.on-list" });
  for (const key of ["kabid", "kadis", "umar"]) {
    await expect(nominate(key)).rejects.toThrow("forbidden");
  }
  await expect(nominate("nobody")).rejects.toThrow("not_found");
  expect((await viewTrainingEvent(kabid, id)).nominees.map(({ name }) => name)).toEqual([
    ...["budi", "sari", "tono"],
  ]);
  const dewi = await asPerson(db, "dewi");
  expectOk(await nominateForTraining(dewi, id, { employee: employeeId("umar") }));
  const rina = await asPerson(db, "rina");
  expectOk(await cancelOwnEnrolment(rina, id));
  expectErrors(await cancelOwnEnrolment(rina, id), { "": "training.wrong-state" });
  expectOk(await ask(db, "rina", id));
  await expect(cancelOwnEnrolment(await asPerson(db, "budi"), id)).rejects.toThrow("not_found");
});

test("seats are not taken from under those who have them", async () => {
  const db = await evaluationDatabase();
  const id = await scheduled(db);
  for (const person of ["rina", "budi"]) expectOk(await ask(db, person, id));
  expectOk(await setStates(db, id, { rina: "enrolled", budi: "enrolled" }));
  const dewi = await asPerson(db, "dewi");
  const { training: _, ...values } = eventForm({ seats: "1" });
  const { version } = await viewTrainingParticipants(dewi, id);
  const change = { ...values, version: String(version) };
  expectErrors(await changeTrainingEvent(dewi, id, change), {
    seats: "training.seats-taken?seated=2",
  });
  expectOk(await changeTrainingEvent(dewi, id, { ...change, seats: "3", place: "Balai Kota" }));
  await expect(changeTrainingEvent(dewi, id, { ...change, seats: "3" })).rejects.toThrow(
    "conflict",
  );
  expectOk(await ask(db, "umar", id));
  expectOk(await ask(db, "sari", id));
  const beyond = db.client.execute("UPDATE enrolments SET state = 'enrolled'");
  await expect(beyond).rejects.toThrow("only so many seats");
});

test("an event that has ended takes no names", async () => {
  const db = await evaluationDatabase();
  const id = await scheduled(db, { startsOn: "2026-10-01", endsOn: "2026-10-02" });
  await expect(ask(db, "rina", id)).rejects.toThrow("closed");
  const seen = await viewTrainingEvent(await asPerson(db, "rina"), id);
  expect(seen).toMatchObject({ mayAsk: false, nominees: [], ended: true });
  const { past, upcoming } = await listTrainingEvents(await asPerson(db, "rina"));
  expect([past.length, upcoming.length]).toEqual([1, 0]);
});

test("the list with names is the personnel office's, also as CSV without formulas", async () => {
  const db = await evaluationDatabase();
  const id = await scheduled(db);
  expectOk(await ask(db, "rina", id, { need: "=1+1" }));
  const dewi = await asPerson(db, "dewi");
  const { fileName, csv } = await exportTrainingParticipants(dewi, id);
  expect(fileName).toBe("peserta-komunikasi-efektif-2026-11-17.csv");
  expect(csv).toContain("'=1+1");
  expect(csv).toContain("Unit dinas");
  expect(JSON.stringify(await viewTrainingEvent(await asPerson(db, "budi"), id))).not.toContain(
    "rina",
  );
});

test("garbage changes nothing and breaks nothing", async () => {
  const db = await evaluationDatabase();
  const dewi = await asPerson(db, "dewi");
  const id = await scheduled(db);
  for (const input of [
    null,
    [],
    "x",
    { states: [], version: "a" },
    { need: ["a"], employee: {} },
  ]) {
    expect(await createTraining(dewi, input)).toMatchObject({ ok: false });
    expect(await createTrainingEvent(dewi, input)).toMatchObject({ ok: false });
    expect(await changeTrainingEvent(dewi, id, input)).toMatchObject({ ok: false });
    expect(await nominateForTraining(dewi, id, input)).toMatchObject({ ok: false });
  }
  expect(await ask(db, "rina", id, { need: "x".repeat(301) })).toMatchObject({ ok: false });
  await expect(ask(db, "rina", "x")).rejects.toThrow("not_found");
  await expect(viewTraining(dewi, "\0")).rejects.toThrow("not_found");
  await expect(viewTrainingEvent(dewi, "")).rejects.toThrow("not_found");
});
