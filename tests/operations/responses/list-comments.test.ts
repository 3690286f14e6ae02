import { beforeEach, expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import { listComments } from "#operations/responses/list-comments.ts";
import { screenComment } from "#operations/responses/screen-comment.ts";
import { viewComment } from "#operations/responses/view-comment.ts";
import { actorWith, testContext } from "#tests/support/context.ts";
import { testDatabase } from "#tests/support/database.ts";
import {
  seedComment,
  seedGovernment,
  seedSurvey,
  seedUnit,
} from "#tests/support/fixtures/survey-fixture.ts";

let db: Database;

beforeEach(async () => {
  db = await testDatabase();
  await seedGovernment(db);
  for (const unit of ["dinkes", "dukcapil"]) {
    await seedUnit(db, unit);
    const survey = await seedSurvey(db, unit, []);
    await seedComment(db, survey, unit, `${unit}-new`, "baru");
    await seedComment(db, survey, unit, `${unit}-old`, "lama");
  }
});

const as = (...grants: Parameters<typeof actorWith>[0]) =>
  testContext(db, { actor: actorWith(grants) });
const ids = (queue: { items: { comment: { id: string } }[] }) =>
  queue.items.map(({ comment }) => comment.id);

test("the queue has no order but that of names, with counts, and leads from one to the next", async () => {
  const queue = await listComments(as("moderator"), {});
  expect(ids(queue)).toEqual(["dinkes-new", "dinkes-old", "dukcapil-new", "dukcapil-old"]);
  expect(queue).toMatchObject({
    state: "waiting",
    counts: { waiting: 4, shown: 0, hidden: 0 },
    mayScreen: true,
    conflicted: 0,
  });
  const first = await viewComment(as("moderator"), "dinkes-old");
  expect(first).toMatchObject({ next: "dinkes-new", history: 0, comment: { text: "lama" } });
  await screenComment(as("moderator"), "dinkes-old", { history: "0", decision: "show" });
  const shown = await listComments(as("moderator"), { state: "shown" });
  expect(ids(shown)).toEqual(["dinkes-old"]);
});

test("a moderator who belongs to a unit does not see its waiting comments", async () => {
  const ctx = as("moderator", { role: "petugas", unitIds: ["u-dinkes"] });
  const queue = await listComments(ctx, {});
  expect(ids(queue)).toEqual(["dukcapil-new", "dukcapil-old"]);
  expect(queue.conflicted).toBe(2);
  const own = viewComment(ctx, "dinkes-old");
  await expect(own).rejects.toMatchObject({ code: "forbidden" });
  expect((await viewComment(ctx, "dukcapil-new")).next).toBe("dukcapil-old");
});

test("a moderator of some units screens those only", async () => {
  const ctx = as({ role: "moderator", unitIds: ["u-dukcapil"] });
  expect(ids(await listComments(ctx, {}))).toEqual(["dukcapil-new", "dukcapil-old"]);
  await expect(viewComment(ctx, "dinkes-old")).rejects.toMatchObject({ code: "forbidden" });
});

test("heads of units read shown comments of their units, and nothing that waits", async () => {
  for (const id of ["dinkes-old", "dukcapil-old"]) {
    await screenComment(as("moderator"), id, { history: "0", decision: "show" });
  }
  const hide = { history: "0", decision: "hide", hiddenReason: "spam" };
  await screenComment(as("moderator"), "dinkes-new", hide);
  const queue = await listComments(as({ role: "kepala", unitIds: ["u-dinkes"] }), {
    state: "waiting",
  });
  expect(ids(queue)).toEqual(["dinkes-old"]);
  expect(queue).toMatchObject({ state: "shown", counts: { shown: 1 }, mayScreen: false });
});

test.each(["petugas", "inspektorat", "admin"] as const)("%s reads no comments", async (role) => {
  await expect(listComments(as(role), {})).rejects.toMatchObject({ code: "forbidden" });
});

test("nonsense in the address is no filter", async () => {
  const queue = await listComments(as("moderator"), { state: "x", page: "99999" });
  expect(queue).toMatchObject({ state: "waiting", page: 1, pages: 1 });
  await expect(viewComment(as("moderator"), "none")).rejects.toMatchObject({ code: "not_found" });
});
