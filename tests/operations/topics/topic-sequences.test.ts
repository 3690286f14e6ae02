import { sql } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Role } from "#core/access/roles.ts";
import { isAppError } from "#core/app-error.ts";
import { topicNotice } from "#core/notices/topic-notice.ts";
import {
  MOVES,
  TOPIC_ACTIONS,
  type TopicAction,
  type TopicParty,
  type TopicState,
} from "#core/topics/lifecycle.ts";
import { replay } from "#core/topics/replay.ts";
import type { Database } from "#db/client.ts";
import { findTopicByCode, listTopicEvents } from "#db/queries/topics/topics.ts";
import { outbox } from "#db/schema/notices.ts";
import { publicTopics, topicEvents, topics } from "#db/schema/topics.ts";
import type { Context } from "#operations/context.ts";
import { addTopicInformation } from "#operations/topics/citizens/add-topic-information.ts";
import { appealRejection } from "#operations/topics/citizens/appeal-rejection.ts";
import { confirmSolved } from "#operations/topics/citizens/confirm-solved.ts";
import { leaveMergedTopic } from "#operations/topics/citizens/leave-merged-topic.ts";
import { postTopic } from "#operations/topics/citizens/post-topic.ts";
import { reopenTopic } from "#operations/topics/citizens/reopen-topic.ts";
import { withdrawTopic } from "#operations/topics/citizens/withdraw-topic.ts";
import { approveTopic } from "#operations/topics/screening/approve-topic.ts";
import { askAuthor } from "#operations/topics/screening/ask-author.ts";
import { decideAppeal } from "#operations/topics/screening/decide-appeal.ts";
import { handTopicToInspectorate } from "#operations/topics/screening/hand-topic-to-inspectorate.ts";
import { maskTopic } from "#operations/topics/screening/mask-topic.ts";
import { mergeTopic } from "#operations/topics/screening/merge-topic.ts";
import { rejectTopic } from "#operations/topics/screening/reject-topic.ts";
import { separateTopic } from "#operations/topics/screening/separate-topic.ts";
import { handleSupervisoryTopic } from "#operations/topics/supervision/handle-supervisory-topic.ts";
import { addTopicNote } from "#operations/topics/work/add-topic-note.ts";
import { answerTopic } from "#operations/topics/work/answer-topic.ts";
import { askUnit } from "#operations/topics/work/ask-unit.ts";
import { assignTopic } from "#operations/topics/work/assign-topic.ts";
import { contributeToTopic } from "#operations/topics/work/contribute-to-topic.ts";
import { passTopicOn } from "#operations/topics/work/pass-topic-on.ts";
import { proposeAnswer } from "#operations/topics/work/propose-answer.ts";
import { returnTopic } from "#operations/topics/work/return-topic.ts";
import { routeTopic } from "#operations/topics/work/route-topic.ts";
import { runTopicClocks } from "#operations/topics/work/run-topic-clocks.ts";
import { startTopic } from "#operations/topics/work/start-topic.ts";
import { actorWith, testContext } from "#tests/support/context.ts";
import { fixtureDatabase } from "#tests/support/fixtures/fixtures.ts";
import { expectOk } from "#tests/support/staff.ts";
import { insertOfficers } from "#tests/support/topic-work.ts";

type Input = Record<string, unknown>;
type StaffAct = (ctx: Context, code: string, input: Input) => Promise<unknown>;
type AuthorAct = (ctx: Context, code: string, secret: string, input: Input) => Promise<unknown>;

/** Every button and the act that it does; the inspectorate's page has several. */
const STAFF_ACTS: readonly [TopicAction, StaffAct][] = [
  ["approve", approveTopic],
  ["mask", maskTopic],
  ["reject", rejectTopic],
  ["merge", mergeTopic],
  ["separate", separateTopic],
  ["hand-to-inspectorate", handTopicToInspectorate],
  ["uphold-appeal", decideAppeal],
  ["route", routeTopic],
  ["note", handleSupervisoryTopic],
  ["start", startTopic],
  ["assign", assignTopic],
  ["return", returnTopic],
  ["pass-on", passTopicOn],
  ["ask-unit", askUnit],
  ["contribute", contributeToTopic],
  ["ask-author", askAuthor],
  ["note", addTopicNote],
  ["propose-answer", proposeAnswer],
  ["answer", answerTopic],
];
const AUTHOR_ACTS: readonly [TopicAction, AuthorAct][] = [
  ["add-information", addTopicInformation],
  ["confirm-solved", confirmSolved],
  ["reopen", reopenTopic],
  ["separate", leaveMergedTopic],
  ["withdraw", withdrawTopic],
  ["appeal", appealRejection],
];
const ACTS = [...STAFF_ACTS, ...AUTHOR_ACTS].map(([action]) => action);
const FINAL: readonly TopicAction[] = ["reject", "merge", "hand-to-inspectorate", "withdraw"];

/** Who presses the buttons: `id` and role, for everything or for one unit. */
const STAFF: readonly [id: string, role: Role, unit: string | null][] = [
  ["account-8", "moderator", null],
  ["account-9", "moderator", null],
  ["account-1", "penghubung", "disdukcapil"],
  ["account-3", "kepala", "dinkes"],
  ["account-7", "inspektorat", null],
];

const index = (list: readonly unknown[]) => fc.nat({ max: list.length - 1 });
const step = fc.record({
  topic: fc.nat({ max: 1 }),
  /** Of all staff acts, then of all author acts; the last one is the clock. */
  act: fc.nat({ max: ACTS.length }),
  staff: index(STAFF),
  /** Mostly somebody does it whose work it is. */
  fitting: fc.integer({ min: 0, max: 3 }).map((n) => n > 0),
  unit: fc.constantFrom("disdukcapil", "dinkes", "kelurahan"),
  decision: fc.constantFrom("uphold", "dismiss"),
  supervision: fc.constantFrom("approve", "start", "answer", "ask-author", "note", "reject"),
  /** Some acts end everything and would hide the rest. */
  final: fc.integer({ min: 0, max: 7 }).map((n) => n === 0),
  stale: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
  days: fc.integer({ min: 0, max: 3 }),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

interface World {
  db: Database;
  posts: { code: string; secret: string }[];
  now: Date;
}

async function newWorld(): Promise<World> {
  const db = await fixtureDatabase();
  await insertOfficers(db);
  const now = new Date("2026-11-02T03:00:00Z");
  const posts = [];
  for (const title of ["Lampu jalan padam", "Antrean terlalu lama"]) {
    const input = {
      instanceId: crypto.randomUUID(),
      kind: "pengaduan",
      unit: "disdukcapil",
      title,
      text: "Sudah seminggu begini terus.",
      contact: CONTACT,
    };
    const posted = expectOk(await postTopic(testContext(db, { now: () => now }), input));
    posts.push({ code: posted.code, secret: posted.secret ?? "" });
  }
  return { db, posts, now };
}

const CONTACT = { email: "warga@example.id", mayNotify: "on" };

/** Everything that any of the forms could ask for. */
const inputFor = (choice: Step, seq: number, target: string): Input => ({
  seq: String(seq),
  version: String(seq),
  text: "Keterangan yang cukup panjang.",
  unit: choice.unit,
  employee: "budi",
  act: choice.supervision,
  decision: choice.decision,
  publicTitle: "Judul umum",
  publicText: `Teks umum ${seq}`,
  target,
  maskReason: "personal-data",
  maskNote: "",
  rejectReason: "spam",
  rejectText: "Iklan",
  handReason: "Pungutan",
  appealText: "Dibaca ulang",
  reason: "Belum selesai",
  separateReason: "Keliru",
});

/** What an operation may refuse; anything else is a fault. */
const REFUSALS = ["forbidden", "conflict", "closed", "not_found"];

async function take(world: World, choice: Step): Promise<void> {
  world.now = new Date(world.now.getTime() + choice.days * 86_400_000);
  const [own, other] = [world.posts[choice.topic], world.posts[1 - choice.topic]];
  const topic = own && (await findTopicByCode(world.db, own.code));
  if (own === undefined || other === undefined || topic === undefined) throw new Error("a post");
  const act = choice.fitting ? fittingAct(choice.act, topic) : choice.act;
  if (FINAL.includes(ACTS[act] ?? "note") && !choice.final) return;
  const input = inputFor(choice, choice.stale ? topic.seq + 1 : topic.seq, other.code);
  try {
    await press(world, { act, staff: staffFor(choice, act, topic.ownerUnitId) }, own, input);
  } catch (error) {
    if (!isAppError(error) || !REFUSALS.includes(error.code)) throw error;
  }
}

async function press(
  { db, now }: World,
  { act, staff }: { act: number; staff: number },
  { code, secret }: World["posts"][number],
  input: Input,
): Promise<unknown> {
  const ctx = testContext(db, { now: () => now });
  const [, staffAct] = STAFF_ACTS[act] ?? [];
  const [, authorAct] = AUTHOR_ACTS[act - STAFF_ACTS.length] ?? [];
  if (staffAct) return staffAct(asStaff(ctx, staff), code, input);
  return authorAct ? authorAct(ctx, code, secret, input) : runTopicClocks(ctx);
}

const staffFor = ({ fitting, staff }: Step, act: number, ownerUnitId: string | null): number =>
  fitting ? whoseWork(act, staff, ownerUnitId) : staff;

/** One of the acts that the table allows from where the topic stands. */
function fittingAct(choice: number, { state }: { state: TopicState }): number {
  const allowed = ACTS.flatMap((action, at) =>
    (MOVES[action].from as readonly TopicState[]).includes(state) ? [at] : [],
  );
  return choice === ACTS.length ? choice : (allowed[choice % allowed.length] ?? choice);
}

/** Moderators screen and route, the inspectorate has its own, and the owner does the rest. */
function whoseWork(act: number, staff: number, ownerUnitId: string | null): number {
  if (act <= ACTS.indexOf("route")) return staff % 2;
  if (STAFF_ACTS[act]?.[1] === handleSupervisoryTopic) return 4;
  const helps = ACTS[act] === "contribute";
  return (ownerUnitId === "unit-disdukcapil") === helps ? 3 : 2;
}

function asStaff(ctx: Context, at: number): Context {
  const [accountId, role, unit] = STAFF[at] ?? STAFF[0] ?? ["", "moderator", null];
  const unitIds = unit === null ? null : [`unit-${unit}`];
  return { ...ctx, actor: { ...actorWith([{ role, unitIds }]), accountId } };
}

const isAction = (action: string): action is TopicAction =>
  (TOPIC_ACTIONS as string[]).includes(action);

/** What must hold whatever happened. */
async function expectSound({ db }: World): Promise<void> {
  const rows = await db.orm.select().from(topics);
  const shown = new Set((await db.orm.select().from(publicTopics)).map(({ id }) => id));
  const found = await db.orm.all<{ n: number }>(sql`SELECT rowid AS n FROM topics_search`);
  const messages = await db.orm.select().from(outbox);
  for (const topic of rows) {
    const events = await listTopicEvents(db, topic.id);
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, at) => at + 1));
    expect(topic.seq).toBe(events.length);
    expect(replay(events)).toBe(topic.state);
    if (topic.supervisory) {
      expect(shown.has(topic.id)).toBe(false);
      expect(found.map(({ n }) => n)).not.toContain(topic.number);
      expect(topic.ownerUnitId).toBeNull();
    }
    const told = events.filter(
      ({ action, party }) => isAction(action) && topicNotice(action, party as TopicParty) !== null,
    );
    // News of another topic that this one was merged into is about that one's events.
    const own = messages.filter(({ purpose }) => purpose !== "joined-answered");
    const written = own.filter((message) => message.topicId === topic.id);
    expect(written.map(({ seq }) => seq).sort()).toEqual([1, ...told.map(({ seq }) => seq)].sort());
  }
}

test("whatever people do in whatever order, a topic stands where its events lead", async () => {
  const done = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 15, maxLength: 70, size: "max" }),
      async (steps) => {
        const world = await newWorld();
        for (const choice of steps) await take(world, choice);
        await expectSound(world);
        for (const { action } of await world.db.orm.select().from(topicEvents)) done.add(action);
      },
    ),
    { numRuns: 40, endOnFailure: true },
  );
  // Else nothing was proved: most buttons were refused.
  expect(done.size).toBeGreaterThanOrEqual(18);
});
