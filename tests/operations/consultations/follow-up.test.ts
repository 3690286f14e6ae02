import { expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import { accountRoles, accounts } from "#db/schema/access.ts";
import { write } from "#db/write.ts";
import { changeActionPlan } from "#operations/actions/change-action-plan.ts";
import { createAction } from "#operations/actions/create-action.ts";
import { exportActions } from "#operations/actions/export-actions.ts";
import { findFollowUpShare } from "#operations/actions/find-follow-up-share.ts";
import { listActions } from "#operations/actions/list-actions.ts";
import { listFollowUp } from "#operations/actions/list-follow-up.ts";
import { recordActionProgress } from "#operations/actions/record-action-progress.ts";
import { viewAction } from "#operations/actions/view-action.ts";
import { viewActionForm } from "#operations/actions/view-action-form.ts";
import { viewFollowUp } from "#operations/actions/view-follow-up.ts";
import type { Context } from "#operations/context.ts";
import { testApi } from "#tests/support/api.ts";
import { testContext } from "#tests/support/context.ts";
import {
  AFTER,
  bureau,
  consultationDatabase,
  headOf,
} from "#tests/support/fixtures/consultation-fixture.ts";
import { expectErrors, expectOk } from "#tests/support/staff.ts";

const plan = (changes: object = {}) => ({
  unit: "disdukcapil",
  element: "waktu",
  text: "Menambah loket",
  youSaid: "Antre lama",
  responsible: "Kepala Bidang",
  dueOn: "2026-11-20",
  indicator: "Tunggu < 30 menit",
  public: "on",
  ...changes,
});

const progress = (changes: object = {}) => ({
  state: "running",
  progress: "40",
  ...changes,
});

const head = (db: Database) => headOf(db, "disdukcapil", AFTER);

async function change(ctx: Context, id: string, input: object, act = recordActionProgress) {
  return act(ctx, id, { version: String((await viewAction(ctx, id)).version), ...input });
}

async function addAccount(db: Database, id: string, unitId: string | null): Promise<void> {
  const row = { id, username: id, name: id, passwordHash: "x", createdAt: new Date(0) };
  await write(db, [
    db.orm.insert(accounts).values(row),
    db.orm.insert(accountRoles).values({ accountId: id, role: "penghubung", unitId }),
  ]);
}

test("an action is planned from a weak element, for units within reach", async () => {
  const db = await consultationDatabase();
  const form = await viewActionForm(head(db), null);
  expect(form.unit?.slug).toBe("disdukcapil");
  expect(form.elements[0]?.key).toBe("waktu");
  expect((await viewActionForm(bureau(db), null)).unit).toBeNull();
  const { id } = expectOk(await createAction(head(db), plan()));
  expect(await viewAction(head(db), id)).toMatchObject({
    overdue: true,
    action: { elementKey: "waktu", surveyId: "disdukcapil-2026-t3", state: "planned" },
  });
  expectErrors(await createAction(head(db), plan({ element: "perilaku" })), {
    element: "error.choose",
  });
  expectErrors(await createAction(bureau(db), plan({ unit: "nowhere" })), { unit: "error.choose" });
  await expect(createAction(head(db), plan({ unit: "dinkes" }))).rejects.toMatchObject({
    code: "forbidden",
  });
  await expect(viewAction(headOf(db, "dinkes"), id)).rejects.toMatchObject({ code: "forbidden" });
  await expect(viewAction(head(db), "nothing")).rejects.toMatchObject({ code: "not_found" });
});

test("only people of the unit, of one above it or of the government look after an action", async () => {
  const db = await consultationDatabase();
  await addAccount(db, "own", "u-disdukcapil");
  await addAccount(db, "other", "u-dinkes");
  await addAccount(db, "all", null);
  expect((await viewActionForm(head(db), null)).owners.map(({ id }) => id)).toEqual(["all", "own"]);
  expect((await viewActionForm(bureau(db), "puskesmas")).owners.map(({ id }) => id)).toEqual([
    "all",
    "other",
  ]);
  expectErrors(await createAction(head(db), plan({ owner: "other" })), { owner: "error.choose" });
  const { id } = expectOk(await createAction(head(db), plan({ owner: "own" })));
  expect((await viewAction(head(db), id)).owner).toBe("own");
});

test("progress is recorded, done needs evidence, the second writer is refused", async () => {
  const db = await consultationDatabase();
  const { id } = expectOk(await createAction(head(db), plan()));
  expectOk(await change(head(db), id, progress()));
  expectErrors(await change(head(db), id, progress({ state: "done" })), {
    evidence: "action.evidence-needed",
  });
  const done = progress({ state: "done", evidenceLink: "https://contoh.go.id/foto" });
  await expect(recordActionProgress(head(db), id, { ...done, version: "1" })).rejects.toMatchObject(
    {
      code: "conflict",
    },
  );
  expectOk(await change(head(db), id, done));
  expect((await viewAction(head(db), id)).action).toMatchObject({
    state: "done",
    progress: 100,
    doneOn: "2026-11-23",
  });
  expectOk(await change(head(db), id, plan({ text: "Dua loket" }), changeActionPlan));
  expect((await viewAction(head(db), id)).action.text).toBe("Dua loket");
  for (const act of [recordActionProgress, changeActionPlan]) {
    expect(await act(head(db), id, null)).toMatchObject({ ok: false });
  }
});

test("the board narrows by unit and state, counts, and goes out as CSV without formulas", async () => {
  const db = await consultationDatabase();
  expectOk(await createAction(bureau(db, AFTER), plan({ text: "=1+1" })));
  const rest = { element: null, dueOn: "2027-01-31" };
  expectOk(await createAction(bureau(db, AFTER), plan({ ...rest, unit: "puskesmas" })));
  expect((await listActions(bureau(db, AFTER), {})).actions).toHaveLength(2);
  expect((await listActions(head(db), { unit: "puskesmas" })).actions).toHaveLength(1);
  const late = await listActions(bureau(db, AFTER), { status: "terlambat" });
  expect(late.actions.map(({ unit }) => unit.slug)).toEqual(["disdukcapil"]);
  expect(late.share).toMatchObject({ total: 2, overdue: 1 });
  expect((await listActions(bureau(db, AFTER), { status: "done" })).actions).toEqual([]);
  const { csv } = await exportActions(head(db), {});
  expect(csv).toContain("'=1+1");
  expect(csv.split("\r\n")).toHaveLength(3);
});

test("the public sees public actions with their share, and nothing of the others", async () => {
  const db = await consultationDatabase();
  const citizen = testContext(db, { now: () => AFTER });
  expect(await findFollowUpShare(citizen, "disdukcapil")).toBeNull();
  expect(await findFollowUpShare(citizen, "nowhere")).toBeNull();
  const { id } = expectOk(await createAction(head(db), plan()));
  expectOk(await createAction(head(db), plan({ public: "", text: "Rahasia dapur" })));
  expectOk(await change(head(db), id, progress({ state: "done", evidence: "Loket dibuka" })));
  expect(await findFollowUpShare(citizen, "disdukcapil")).toMatchObject({ total: 1, percent: 100 });
  const overview = await listFollowUp(citizen);
  expect(overview.units.map(({ unit }) => unit.slug)).toEqual(["disdukcapil"]);
  expect(overview.latest).toMatchObject([{ evidence: "Loket dibuka", doneOn: "2026-11-23" }]);
  expect(JSON.stringify([overview, await viewFollowUp(citizen, "disdukcapil")])).not.toMatch(
    /dapur|account/i,
  );
  await expect(viewFollowUp(citizen, "nowhere")).rejects.toMatchObject({ code: "not_found" });
});

test("the API gives what is public, and its document knows it", async () => {
  const db = await consultationDatabase();
  expectOk(await createAction(head(db), plan()));
  const api = testApi(testContext(db, { now: () => AFTER }));
  const followUp = await api.request("/follow-up?unit=disdukcapil");
  expect(await followUp.json()).toMatchObject({
    unit: { slug: "disdukcapil" },
    share: { total: 1, overdue: 1 },
    actions: [{ text: "Menambah loket", overdue: true }],
  });
  expect((await api.request("/follow-up")).status).toBe(404);
  const events = await api.request("/consultations?unit=disdukcapil");
  expect(await events.json()).toEqual({ upcoming: [], past: [] });
  const { paths } = (await (await api.request("/openapi.json")).json()) as { paths: object };
  expect(Object.keys(paths)).toEqual(expect.arrayContaining(["/consultations", "/follow-up"]));
});
