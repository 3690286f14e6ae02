import { beforeEach, expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import { findComment } from "#db/queries/responses/comments.ts";
import { screenComment } from "#operations/responses/screen-comment.ts";
import { actorWith, testContext } from "#tests/support/context.ts";
import { testDatabase } from "#tests/support/database.ts";
import {
  seedComment,
  seedGovernment,
  seedSurvey,
  seedUnit,
} from "#tests/support/fixtures/survey-fixture.ts";

let db: Database;
const TEXT = "Bu Ani di loket 2 ramah, nomor saya 0812.";

beforeEach(async () => {
  db = await testDatabase();
  await seedGovernment(db);
  for (const unit of ["dukcapil", "dinkes"]) {
    await seedUnit(db, unit);
    const survey = await seedSurvey(db, unit, []);
    await seedComment(db, survey, unit, `c-${unit}`, TEXT);
  }
});

const moderator = () => testContext(db, { actor: actorWith(["moderator"]) });
const comment = async (id = "c-dukcapil") => (await findComment(db, id))?.comment;
const auditRows = async () =>
  (await db.client.execute("SELECT * FROM audit_entries ORDER BY id")).rows;

test("shows, masks and hides, keeping the original, with an audit row that quotes nothing", async () => {
  const ctx = moderator();
  await screenComment(ctx, "c-dukcapil", { history: "0", decision: "show" });
  expect(await comment()).toMatchObject({ state: "shown", maskedText: null, text: TEXT });
  const maskedText = "Petugas loket ramah, nomor saya ▇▇▇.";
  await screenComment(ctx, "c-dukcapil", { history: "1", decision: "mask", maskedText });
  expect(await comment()).toMatchObject({ state: "shown", maskedText, text: TEXT });
  const hide = { history: "2", decision: "hide", hiddenReason: "personal-data" };
  await screenComment(ctx, "c-dukcapil", hide);
  expect(await comment()).toMatchObject({
    state: "hidden",
    maskedText: null,
    hiddenReason: "personal-data",
    text: TEXT,
  });
  const audit = await auditRows();
  expect(audit.map(({ action }) => action)).toEqual([
    "comment.show",
    "comment.mask",
    "comment.hide",
  ]);
  expect(JSON.stringify(audit)).not.toMatch(/Ani|0812|Petugas loket/);
});

test.each([
  [{}, "decision"],
  [{ decision: "publish", history: "0" }, "decision"],
  [{ decision: ["show"], history: "0" }, "decision"],
  [{ decision: "mask", history: "0" }, "maskedText"],
  [{ decision: "mask", history: "0", maskedText: "  " }, "maskedText"],
  [{ decision: "mask", history: "0", maskedText: TEXT }, "maskedText"],
  [{ decision: "hide", history: "0" }, "hiddenReason"],
  [{ decision: "hide", history: "0", hiddenReason: "karena" }, "hiddenReason"],
  [{ decision: "show", history: "x" }, "history"],
])("refuses %j", async (input, field) => {
  const result = await screenComment(moderator(), "c-dukcapil", input);
  expect(result).toMatchObject({ ok: false, errors: { [field]: expect.any(String) } });
  expect((await comment())?.state).toBe("waiting");
});

test("of two moderators at once, one wins", async () => {
  const outcomes = await Promise.allSettled([
    screenComment(moderator(), "c-dukcapil", { history: "0", decision: "show" }),
    screenComment(moderator(), "c-dukcapil", { history: "0", decision: "show" }),
  ]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test.each(["kepala", "penghubung", "petugas"] as const)(
  "a moderator who is %s of the unit may not screen what is said about it",
  async (role) => {
    const actor = actorWith(["moderator", { role, unitIds: ["u-dukcapil"] }]);
    const ctx = testContext(db, { actor });
    const own = screenComment(ctx, "c-dukcapil", { history: "0", decision: "show" });
    await expect(own).rejects.toMatchObject({ code: "forbidden" });
    const other = await screenComment(ctx, "c-dinkes", { history: "0", decision: "show" });
    expect(other.ok).toBe(true);
  },
);

test.each(["kepala", "organisasi", "inspektorat", "admin"] as const)("%s may not", async (role) => {
  const ctx = testContext(db, { actor: actorWith([role]) });
  const tried = screenComment(ctx, "c-dukcapil", { history: "0", decision: "show" });
  await expect(tried).rejects.toMatchObject({ code: "forbidden" });
  expect((await comment())?.state).toBe("waiting");
});
