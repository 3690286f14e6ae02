import fc from "fast-check";
import { expect, test } from "vitest";
import { digestFor, isWorthSending } from "#core/notices/digest.ts";
import { letterFrom, recipientOf } from "#core/notices/letter.ts";
import { maskRecipient } from "#core/notices/mask-recipient.ts";
import { MOST_ATTEMPTS, OUTDATED_AFTER, retryAt } from "#core/notices/retry.ts";
import { topicNotice } from "#core/notices/topic-notice.ts";
import { TOPIC_ACTIONS } from "#core/topics/lifecycle.ts";
import { actorWith } from "#tests/support/context.ts";

test("what the author is told, act by act", () => {
  const told = TOPIC_ACTIONS.flatMap((action) => {
    const purpose = topicNotice(action, "moderator");
    return purpose === null ? [] : [`${action}: ${purpose}`];
  });
  expect(told).toEqual([
    "approve: verified",
    "reject: rejected",
    "merge: merged",
    "separate: separated",
    "separate-unread: separated",
    "hand-to-inspectorate: supervised",
    "route: routed",
    "uphold-appeal: verified",
    "dismiss-appeal: rejected",
    "pass-on: routed",
    "ask-author: question",
    "answer: answered",
    "auto-close: closed",
  ]);
});

test("nobody is told what he did himself", () => {
  expect(TOPIC_ACTIONS.filter((action) => topicNotice(action, "author") !== null)).toEqual([]);
});

test("pauses grow to six hours, with some chance, and all tries fit before the news is outdated", () => {
  const start = new Date(0);
  const minutes = (attempts: number, chance: number) =>
    retryAt(start, attempts, chance).getTime() / 60_000;
  expect([1, 2, 3, 4, 5, 6, 7].map((attempt) => minutes(attempt, 0))).toEqual([
    1, 4, 16, 64, 256, 360, 360,
  ]);
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 50 }),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (n, chance) => {
        expect(minutes(n, chance)).toBeLessThanOrEqual(minutes(n, 0) * 1.5);
        expect(minutes(n, chance)).toBeGreaterThanOrEqual(minutes(n, 0));
      },
    ),
  );
  let at = start;
  for (let attempt = 1; attempt < MOST_ATTEMPTS; attempt += 1) at = retryAt(at, attempt, 1);
  expect(at.getTime()).toBeLessThan(OUTDATED_AFTER);
});

test.each([
  ["rina.wati@contoh.go.id", "r•••@c•••.id"],
  ["081234567812", "08•••12"],
  ["x@localhost", "x•••@l•••t"],
])("%s is shown as %s", (recipient, masked) => {
  expect(maskRecipient(recipient)).toBe(masked);
});

const sources = (changes: Record<string, unknown> = {}): Parameters<typeof letterFrom>[0] => ({
  message: {
    id: "m",
    channel: "email" as const,
    locale: "id" as const,
    purpose: "answered" as const,
    params: {},
    stopToken: "t",
    topicId: "topic" as string | null,
  },
  contact: { email: "a@b.id", phone: "0812" },
  mayNotify: true,
  account: null,
  topic: { code: "c", publicTitle: "Judul", confidential: false, supervisory: false },
  words: "Jawaban",
  unit: "Dinas",
  ...changes,
});

test("consent is asked for at the moment of sending", () => {
  expect(recipientOf(sources())).toBe("a@b.id");
  expect(recipientOf(sources({ message: { ...sources().message, channel: "whatsapp" } }))).toBe(
    "0812",
  );
  expect(recipientOf(sources({ mayNotify: false }))).toBeNull();
  expect(recipientOf(sources({ contact: null, mayNotify: null }))).toBeNull();
  const toStaff = { message: { ...sources().message, topicId: null } };
  const account = { email: "p@b.id", active: true, wantsDigest: true };
  expect(recipientOf(sources({ ...toStaff, account }))).toBe("p@b.id");
  expect(recipientOf(sources({ ...toStaff, account: { ...account, active: false } }))).toBeNull();
  expect(
    recipientOf(sources({ ...toStaff, account: { ...account, wantsDigest: false } })),
  ).toBeNull();
  expect(recipientOf(sources(toStaff))).toBeNull();
});

test.each([
  [{}, { title: "Judul", words: "Jawaban", unit: "Dinas" }],
  [{ confidential: true }, { title: null, words: null, unit: "Dinas" }],
  [{ supervisory: true }, { title: null, words: null, unit: null }],
])("mail about a topic with %o holds %o", (topic, held) => {
  const full = { ...sources().topic, ...topic };
  expect(letterFrom(sources({ topic: full }), "a@b.id", "Kota").topic).toMatchObject(held);
});

test.each(["received", "rejected", "merged"])(
  "a title that nobody has agreed to is not mailed: %s",
  (purpose) => {
    const message = { ...sources().message, purpose };
    expect(letterFrom(sources({ message }), "a@b.id", "Kota").topic?.title).toBeNull();
  },
);

test("only purposes that hand on somebody's words have words, and digests have no topic", () => {
  const routed = { message: { ...sources().message, purpose: "routed" } };
  expect(letterFrom(sources(routed), "a@b.id", "Kota").topic?.words).toBeNull();
  expect(letterFrom(sources({ topic: null }), "a@b.id", "Kota").topic).toBeNull();
});

test("a summary holds one's own work only", () => {
  const waiting = [
    { supervisory: false, ownerUnitId: null, screening: true, count: 3, late: 1 },
    { supervisory: false, ownerUnitId: "a", screening: false, count: 5, late: 2 },
    { supervisory: false, ownerUnitId: "b", screening: false, count: 7, late: 0 },
    { supervisory: true, ownerUnitId: "a", screening: false, count: 1, late: 1 },
  ];
  const work = (...grants: Parameters<typeof actorWith>[0]) =>
    Object.values(digestFor(actorWith(grants), waiting));
  expect(work("moderator")).toEqual([3, 1, 0, 0]);
  expect(work({ role: "penghubung", unitIds: ["a"] })).toEqual([0, 0, 5, 2]);
  expect(work("kepala")).toEqual([0, 0, 12, 2]);
  expect(work("inspektorat")).toEqual([0, 0, 1, 1]);
  expect(isWorthSending(digestFor(actorWith(["kepegawaian"]), waiting))).toBe(false);
  expect(isWorthSending(digestFor(actorWith(["moderator"]), waiting))).toBe(true);
});
