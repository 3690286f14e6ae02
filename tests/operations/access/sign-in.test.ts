import { expect, test } from "vitest";
import { readSession } from "#db/queries/access/sessions.ts";
import { sessions } from "#db/schema/access.ts";
import { changeOwnPassword } from "#operations/access/change-own-password.ts";
import { endOwnSession } from "#operations/access/end-own-session.ts";
import { endOwnSessions } from "#operations/access/end-own-sessions.ts";
import { startSession } from "#operations/access/start-session.ts";
import { viewOwnAccount } from "#operations/access/view-own-account.ts";
import type { Context } from "#operations/context.ts";
import { createLimits } from "#server/limits.ts";
import { testContext } from "#tests/support/context.ts";
import { actorOf, expectErrors, expectOk, PASSWORD, staffDatabase } from "#tests/support/staff.ts";

const right = { username: "rina", password: PASSWORD };
const wrong = { username: "rina", password: "salah" };
const HOUR = 60 * 60 * 1000;

async function visitor(overrides: Partial<Context> = {}): Promise<Context> {
  return testContext(await staffDatabase(), { now: () => new Date(), ...overrides });
}

const at = (ctx: Context, address: string): Context => ({ ...ctx, address });
const repeat = async (times: number, act: (at: number) => Promise<unknown>) => {
  for (let turn = 0; turn < times; turn += 1) await act(turn);
};

test("signs in whatever the case of the name; the database keeps no secret", async () => {
  const ctx = await visitor();
  const { secret } = expectOk(await startSession(ctx, { ...right, username: " RINA " }));
  expect(await readSession(ctx.db, secret, new Date())).not.toBeNull();
  const [row] = await ctx.db.orm.select().from(sessions);
  expect(row?.id).toMatch(/^[0-9a-f]{64}$/);
  expect(row?.id).not.toContain(secret);
});

test.each([
  [wrong, { "": "sign-in.wrong" }],
  [{ username: "hantu", password: PASSWORD }, { "": "sign-in.wrong" }],
  [{ username: "rina' OR 1=1 --", password: "x" }, { "": "sign-in.wrong" }],
  [{}, { username: "error.required", password: "error.required" }],
  [
    { username: ["rina"], password: { a: 1 } },
    { username: "error.required", password: "error.required" },
  ],
  [{ username: "rina", password: "x".repeat(201) }, { password: "error.too-long?max=200" }],
])("refuses %j", async (input, errors) => {
  expectErrors(await startSession(await visitor(), input), errors);
});

test("the session that was brought along ends at sign-in", async () => {
  const ctx = await visitor();
  const first = expectOk(await startSession(ctx, right));
  const second = expectOk(await startSession(ctx, right, first.secret));
  expect(await readSession(ctx.db, first.secret, new Date())).toBeNull();
  expect(await readSession(ctx.db, second.secret, new Date())).not.toBeNull();
});

test("a session ends after two idle hours", async () => {
  const ctx = await visitor();
  const { secret } = expectOk(await startSession(ctx, right));
  const [row] = await ctx.db.orm.select().from(sessions);
  const idle = (row?.expiresAt ?? 0) * 1000 - Date.now();
  expect(idle).toBeGreaterThan(1.99 * HOUR);
  expect(idle).toBeLessThanOrEqual(2 * HOUR);
  await ctx.db.orm.update(sessions).set({ expiresAt: Math.floor(Date.now() / 1000) - 1 });
  expect(await readSession(ctx.db, secret, new Date())).toBeNull();
});

test("use prolongs a session, but never beyond twelve hours", async () => {
  const ctx = await visitor();
  const { secret } = expectOk(await startSession(ctx, right));
  const soon = Math.floor((Date.now() + 0.5 * HOUR) / 1000);
  await ctx.db.orm.update(sessions).set({ expiresAt: soon });
  expect(await readSession(ctx.db, secret, new Date())).not.toBeNull();
  const [row] = await ctx.db.orm.select().from(sessions);
  expect(row?.expiresAt).toBeGreaterThan(soon);

  await ctx.db.orm.update(sessions).set({ startedAt: Date.now() - 12 * HOUR - 1000 });
  expect(await readSession(ctx.db, secret, new Date())).toBeNull();
  expect(await ctx.db.orm.select().from(sessions)).toEqual([]);
});

test("sessions that ran out are cleared away at the next sign-in", async () => {
  const ctx = await visitor();
  expectOk(await startSession(ctx, right));
  await ctx.db.orm.update(sessions).set({ expiresAt: 1 });
  expectOk(await startSession(ctx, right));
  expect(await ctx.db.orm.select().from(sessions)).toHaveLength(1);
});

test("signing out ends this session, or all of them", async () => {
  const ctx = await visitor();
  const [a, b, c] = [
    await startSession(ctx, right),
    await startSession(ctx, right),
    await startSession(ctx, right),
  ].map((result) => expectOk(result).secret);
  await endOwnSession(ctx, a ?? "");
  expect(await readSession(ctx.db, a ?? "", new Date())).toBeNull();
  expect(await readSession(ctx.db, b ?? "", new Date())).not.toBeNull();
  await endOwnSessions({ ...ctx, actor: await actorOf(ctx.db, "rina") });
  expect(await readSession(ctx.db, b ?? "", new Date())).toBeNull();
  expect(await readSession(ctx.db, c ?? "", new Date())).toBeNull();
  await expect(endOwnSessions(ctx)).rejects.toMatchObject({ code: "unauthenticated" });
});

test("ten wrong passwords from one place, then even the right one must wait", async () => {
  const ctx = await visitor();
  await repeat(10, () => startSession(ctx, wrong));
  await expect(startSession(ctx, right)).rejects.toMatchObject({ code: "too_many" });
  await expect(startSession(ctx, { ...right, username: "RINA" })).rejects.toMatchObject({
    retryAfter: expect.any(Number),
  });
  expectOk(await startSession(at(ctx, "198.51.100.9"), right));
});

test("right passwords do not count, and one forgives the typos before it", async () => {
  const ctx = await visitor();
  await repeat(3, async () => {
    await repeat(9, () => startSession(ctx, wrong));
    expectOk(await startSession(ctx, right));
  });
  await repeat(20, async () => expectOk(await startSession(ctx, right)));
});

test("many tries at once do not slip through", async () => {
  const ctx = await visitor();
  const outcomes = await Promise.allSettled(
    Array.from({ length: 30 }, () => startSession(ctx, wrong)),
  );
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(10);
});

test("a hall behind one address is not locked out by typos, a guesser of many accounts is", async () => {
  const ctx = await visitor();
  await repeat(50, (turn) => startSession(ctx, { username: `petugas${turn % 25}`, password: "x" }));
  expectOk(await startSession(ctx, right));
  await repeat(10, (turn) => startSession(ctx, { username: `lain${turn}`, password: "x" }));
  await expect(startSession(ctx, right)).rejects.toMatchObject({ code: "too_many" });
});

test("one's own account does not pay for guesses at others", async () => {
  const ctx = await visitor();
  await repeat(6, async (round) => {
    await repeat(10, (turn) => startSession(ctx, { username: `x${round}-${turn}`, password: "x" }));
    if (round < 5) expectOk(await startSession(ctx, right));
  });
  await expect(startSession(ctx, right)).rejects.toMatchObject({ code: "too_many" });
});

test("guessing from many places stops, but does not lock out the owner where he is known", async () => {
  const ctx = await visitor();
  const home = at(ctx, "203.0.113.5");
  expectOk(await startSession(home, right));
  await repeat(10, (place) =>
    repeat(10, () => startSession(at(ctx, `198.51.100.${place}`), wrong)),
  );
  await expect(startSession(at(ctx, "198.51.100.99"), wrong)).rejects.toMatchObject({
    code: "too_many",
  });
  expectOk(await startSession(home, right));
});

test("a refused try costs nothing elsewhere: one attacker spends ten of the account's budget", async () => {
  const limits = createLimits(1);
  const ctx = await visitor({ limits });
  await repeat(200, () => startSession(ctx, wrong).catch(() => undefined));
  for (let left = 0; left < 90; left += 1) await limits.signIn.account.take("rina");
  await expect(limits.signIn.account.take("rina")).rejects.toMatchObject({ code: "too_many" });
});

async function signedIn() {
  const ctx = await visitor();
  const { secret } = expectOk(await startSession(ctx, right));
  return { ctx: { ...ctx, actor: await actorOf(ctx.db, "rina") }, secret };
}

test("changing the password ends every session and starts a new one", async () => {
  const { ctx, secret } = await signedIn();
  const next = "kuda baterai benar";
  const changed = expectOk(await changeOwnPassword(ctx, { current: PASSWORD, next, repeat: next }));
  expect(await readSession(ctx.db, secret, new Date())).toBeNull();
  expect(await readSession(ctx.db, changed.secret, new Date())).not.toBeNull();
  expectErrors(await startSession(ctx, right), { "": "sign-in.wrong" });
  expectOk(await startSession(ctx, { username: "rina", password: next }));
});

test("a first password is done with once it is changed", async () => {
  const { ctx } = await signedIn();
  const next = "kuda baterai benar";
  await ctx.db.client.execute("UPDATE accounts SET must_change_password = 1");
  const newcomer = { ...ctx, actor: { ...ctx.actor, mustChangePassword: true } };
  expectOk(await changeOwnPassword(newcomer, { current: PASSWORD, next, repeat: next }));
  expect((await viewOwnAccount(ctx)).mustChangePassword).toBe(false);
});

test.each([
  [{ current: "salah" }, { current: "password.wrong" }],
  [{ next: "pendek", repeat: "pendek" }, { next: "error.too-short?min=12" }],
  [{ repeat: "lain" }, { repeat: "password.differs" }],
  [{ next: PASSWORD, repeat: PASSWORD }, { next: "password.is-old" }],
  [{ next: ["x"] }, { next: "error.required" }],
  [{ next: "Bismillah2026!", repeat: "Bismillah2026!" }, { next: "password.common" }],
  [{ next: "rina123456789", repeat: "rina123456789" }, { next: "password.common" }],
])("refuses a change with %j", async (wrongPart, errors) => {
  const { ctx, secret } = await signedIn();
  const good = { current: PASSWORD, next: "kuda baterai benar", repeat: "kuda baterai benar" };
  expectErrors(await changeOwnPassword(ctx, { ...good, ...wrongPart }), errors);
  expect(await readSession(ctx.db, secret, new Date())).not.toBeNull();
});

test("guessing the old password in a stolen session is limited too", async () => {
  const { ctx } = await signedIn();
  const guess = { current: "salah", next: "kuda baterai benar", repeat: "kuda baterai benar" };
  await repeat(10, () => changeOwnPassword(ctx, guess));
  await expect(changeOwnPassword(ctx, guess)).rejects.toMatchObject({ code: "too_many" });
});

test("shows who I am and where my roles hold", async () => {
  const { ctx } = await signedIn();
  await ctx.db.client.execute({
    sql: "INSERT INTO account_roles VALUES (?, 'kepala', 'opd')",
    args: [ctx.actor.accountId],
  });
  expect(await viewOwnAccount(ctx)).toEqual({
    username: "rina",
    name: "Rina",
    email: null,
    mustChangePassword: false,
    wantsDigest: true,
    roles: [
      { role: "admin", unit: null },
      { role: "kepala", unit: "Unit opd" },
    ],
  });
  await expect(viewOwnAccount({ ...ctx, actor: null })).rejects.toMatchObject({
    code: "unauthenticated",
  });
});

test("guesses in the same hall lock nobody out of a device he has signed in on", async () => {
  const ctx = await visitor({ limits: createLimits(1_000, 5) });
  const { devices } = expectOk(await startSession(ctx, right));
  await repeat(5, (turn) => startSession(ctx, { username: `tebak${turn}`, password: "x" }));
  await expect(startSession(ctx, right)).rejects.toMatchObject({ code: "too_many" });
  expectOk(await startSession(ctx, right, null, devices));
});

test("a known device has ten wrong tries of its own, for its own account only", async () => {
  const ctx = await visitor({ limits: createLimits(1_000, 5) });
  const { devices } = expectOk(await startSession(ctx, right));
  await repeat(10, async () =>
    expectErrors(await startSession(ctx, wrong, null, devices), { "": "sign-in.wrong" }),
  );
  await expect(startSession(ctx, right, null, devices)).rejects.toMatchObject({ code: "too_many" });
  // They cost nobody else at the address anything.
  expectErrors(await startSession(ctx, { username: "hantu", password: "x" }, null, devices), {
    "": "sign-in.wrong",
  });
  await repeat(4, (turn) =>
    startSession(ctx, { username: `lain${turn}`, password: "x" }, null, devices),
  );
  await expect(
    startSession(ctx, { username: "hantu", password: "x" }, null, devices),
  ).rejects.toMatchObject({ code: "too_many" });
});

test.each([
  ["made up", (word: string) => word.replace(/.$/, (last) => (last === "0" ? "1" : "0"))],
  ["longer kept than allowed", (word: string) => `z${word}`],
  ["empty", () => ""],
])("a word that is %s makes no device known", async (_what, change) => {
  const ctx = await visitor({ limits: createLimits(1_000, 1) });
  const { devices } = expectOk(await startSession(ctx, right));
  await startSession(ctx, { username: "hantu", password: "x" });
  await expect(startSession(ctx, right, null, devices.map(change))).rejects.toMatchObject({
    code: "too_many",
  });
});

test("a device forgets after half a year, and keeps a word for each of its last six people", async () => {
  const ctx = await visitor({ limits: createLimits(1_000, 1) });
  const { devices } = expectOk(await startSession(ctx, right));
  const again = expectOk(await startSession(ctx, right, null, devices));
  expect(again.devices).toHaveLength(1);
  const others = Array.from({ length: 8 }, (_each, at) => `k${at}.abcdefgh.${"0".repeat(32)}`);
  expect(expectOk(await startSession(ctx, right, null, others)).devices).toHaveLength(6);
  await startSession(ctx, { username: "hantu", password: "x" });
  const later = { ...ctx, now: () => new Date(Date.now() + 181 * 24 * HOUR) };
  await expect(startSession(later, right, null, devices)).rejects.toMatchObject({
    code: "too_many",
  });
});
