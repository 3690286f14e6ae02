import { expect, test } from "vitest";
import { accountRoles, accounts } from "#db/schema/access.ts";
import { holidays } from "#db/schema/calendar.ts";
import { topics } from "#db/schema/topics.ts";
import { write } from "#db/write.ts";
import { listOutbox } from "#operations/notices/list-outbox.ts";
import { queueDigests } from "#operations/notices/queue-digests.ts";
import { remindAuthors } from "#operations/notices/remind-authors.ts";
import { retryMessage } from "#operations/notices/retry-message.ts";
import { setOwnDigest } from "#operations/notices/set-own-digest.ts";
import { actorWith, testContext } from "#tests/support/context.ts";
import { messages, tellAuthor, topicWithAuthor } from "#tests/support/notices.ts";

/** Friday, eight o'clock in Jakarta. */
const FRIDAY = new Date("2026-11-20T01:00:00Z");
const at = (iso: string) => ({ now: () => new Date(iso) });

async function withStaff(state: "submitted" | "answered" = "submitted") {
  const db = await topicWithAuthor({}, { state, closesAfter: "2026-11-23" });
  const account = (id: string, email: string | null) =>
    db.orm.insert(accounts).values({
      id,
      username: id,
      name: id,
      email,
      passwordHash: "x",
      createdAt: FRIDAY,
    });
  await write(db, [
    account("mod", "mod@example.id"),
    account("nomail", null),
    account("clerk", "clerk@example.id"),
    db.orm.insert(accountRoles).values([
      { accountId: "mod", role: "moderator", unitId: null },
      { accountId: "nomail", role: "moderator", unitId: null },
      { accountId: "clerk", role: "petugas", unitId: null },
    ]),
  ]);
  return db;
}

test("once a working day, who has work and an address gets a summary", async () => {
  const db = await withStaff();
  const ctx = testContext(db, { now: () => FRIDAY });
  await Promise.all([queueDigests(ctx), queueDigests(ctx)]);
  await queueDigests(ctx);
  expect(await messages(db)).toMatchObject([
    { accountId: "mod", purpose: "digest", params: { screening: 1, screeningLate: 0 } },
  ]);
  await queueDigests(testContext(db, at("2026-11-25T01:00:00Z")));
  expect(await messages(db)).toMatchObject([{}, { params: { screening: 1, screeningLate: 1 } }]);
});

test.each([
  ["before seven", "2026-11-19T23:59:00Z"],
  ["on a Sunday", "2026-11-22T01:00:00Z"],
  ["on a holiday", "2026-11-23T01:00:00Z"],
])("there is no summary %s", async (_, now) => {
  const db = await withStaff();
  const day = { date: "2026-11-23", name: "Hari jadi", kind: "daerah" as const };
  await write(db, [db.orm.insert(holidays).values(day)]);
  await queueDigests(testContext(db, at(now)));
  expect(await messages(db)).toEqual([]);
});

test("who does not want it gets none, and says so himself", async () => {
  const db = await withStaff();
  const actor = { ...actorWith(["moderator"]), accountId: "mod" };
  await setOwnDigest(testContext(db, { actor }), {});
  await queueDigests(testContext(db, { now: () => FRIDAY }));
  expect(await messages(db)).toEqual([]);
  await setOwnDigest(testContext(db, { actor }), { digest: "on" });
  expect(await db.orm.select().from(accounts)).toMatchObject([
    { id: "mod", wantsDigest: true },
    {},
    {},
  ]);
  expect(await setOwnDigest(testContext(db, { actor }), { digest: "ya" })).toMatchObject({
    ok: false,
  });
});

test("authors are told once that their topic closes soon", async () => {
  const db = await withStaff("answered");
  const early = testContext(db, at("2026-11-19T01:00:00Z"));
  await remindAuthors(early);
  expect(await messages(db)).toEqual([]);
  const ctx = testContext(db, { now: () => FRIDAY });
  await remindAuthors(ctx);
  await remindAuthors(ctx);
  expect(await messages(db)).toMatchObject([
    { purpose: "closing-soon", params: { date: "2026-11-23" } },
  ]);
  await write(db, [db.orm.update(topics).set({ state: "closed" })]);
  await remindAuthors(testContext(db, at("2026-11-21T01:00:00Z")));
  expect(await messages(db)).toHaveLength(1);
});

test("administrators see the log with masked addresses and try again what failed", async () => {
  const db = await withStaff();
  await tellAuthor(db);
  const admin = testContext(db, { actor: actorWith(["admin"]) });
  const [id] = (await messages(db)).map((message) => message.id);
  await expect(retryMessage(admin, { message: id })).rejects.toMatchObject({ code: "conflict" });
  await expect(retryMessage(admin, { message: "x" })).rejects.toMatchObject({ code: "not_found" });
  expect(await retryMessage(admin, {})).toMatchObject({ ok: false });
  await db.client.execute("UPDATE outbox SET state = 'failed', attempts = 8");
  expect(await listOutbox(admin, { state: "failed", before: "x" })).toMatchObject({
    counts: { waiting: 0, failed: 1 },
    lines: [{ recipient: "w•••@e•••.id", topic: "abcd2345", state: "failed" }],
    next: null,
  });
  await retryMessage(admin, { message: id });
  expect((await listOutbox(admin, {})).lines).toMatchObject([{ state: "waiting", attempts: 0 }]);
});

test("nobody else reads the log", async () => {
  const db = await withStaff();
  const clerk = testContext(db, { actor: actorWith(["moderator", "organisasi"]) });
  await expect(listOutbox(clerk, {})).rejects.toMatchObject({ code: "forbidden" });
  await expect(retryMessage(clerk, {})).rejects.toMatchObject({ code: "forbidden" });
});
