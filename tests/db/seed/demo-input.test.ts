import { beforeAll, expect, test } from "vitest";
import type { z } from "zod";
import { emailSchema, nameSchema, usernameSchema } from "#core/access/account.ts";
import { actionSchema } from "#core/actions/action-input.ts";
import { participantSchema, planSchema } from "#core/consultations/consultation-input.ts";
import { trainingSchema } from "#core/development/training-input.ts";
import { nipSchema } from "#core/employees/nip.ts";
import { evidenceSchema } from "#core/performance-plans/evidence-input.ts";
import { feedbackSchema } from "#core/performance-plans/feedback-input.ts";
import { planSchema as workPlanSchema } from "#core/performance-plans/plan-input.ts";
import { COMMENT_LENGTH } from "#core/responses/response-schema.ts";
import { screeningSchema } from "#core/responses/screening-input.ts";
import { commentScreeningSchema } from "#core/reviews/comment-input.ts";
import { longText, postSchema } from "#core/topics/post.ts";
import { approvalSchema, replySchema } from "#core/topics/screening-input.ts";
import { textInput } from "#core/topics/work-input.ts";
import { newServiceSchema } from "#core/units/service.ts";
import { newUnitSchema } from "#core/units/unit.ts";
import type { Database } from "#db/client.ts";
import { accounts } from "#db/schema/access.ts";
import {
  consultationParticipants,
  consultations,
  followUpActions,
} from "#db/schema/consultations.ts";
import { trainings } from "#db/schema/development.ts";
import { employees } from "#db/schema/employees.ts";
import { evidence, feedback, workResults } from "#db/schema/performance-plans.ts";
import { comments } from "#db/schema/responses.ts";
import { reviewComments } from "#db/schema/reviews.ts";
import { topicContacts, topicEvents, topicReplies, topics } from "#db/schema/topics.ts";
import { services, units } from "#db/schema/units.ts";
import { seedBase } from "#db/seed/base.ts";
import { DEMO_ACCOUNTS } from "#db/seed/demo/accounts.ts";
import { DEMO_GOVERNMENTS, type DemoKey, seedDemo } from "#db/seed/demo/seed-demo.ts";
import { testDatabase } from "#tests/support/database.ts";

const KEYS = Object.keys(DEMO_GOVERNMENTS) as DemoKey[];
const now = new Date("2026-11-21T03:00:00Z");
const demos = new Map<DemoKey, Database>();

beforeAll(async () => {
  for (const key of KEYS) {
    const db = await testDatabase();
    await seedBase(db);
    const passwordHashes = new Map(DEMO_ACCOUNTS.map(({ username }) => [username, "hash"]));
    await seedDemo(db, { key, now, passwordHashes, volume: 0.1 });
    demos.set(key, db);
  }
});

const demoOf = (key: DemoKey): Database => demos.get(key) as Database;

/** What the form of people would say against these inputs. */
function refused(schema: z.ZodType, inputs: readonly unknown[]): string[] {
  expect(inputs.length).toBeGreaterThan(0);
  const issues = inputs.flatMap((input) => schema.safeParse(input).error?.issues ?? []);
  return [...new Set(issues.map(({ path, message }) => `${path.join(".")}: ${message}`))];
}

test.each(KEYS)("units, services and people of %s could have been entered by hand", async (key) => {
  const { orm } = demoOf(key);
  const unitRows = await orm.select().from(units);
  const parents = new Map(unitRows.map(({ id, slug }) => [id, slug]));
  const forms = unitRows.map((unit) => ({ ...unit, parent: parents.get(unit.parentId ?? "") }));
  expect(refused(newUnitSchema, forms)).toEqual([]);
  expect(refused(newServiceSchema, await orm.select().from(services))).toEqual([]);
  const people = await orm.select().from(accounts);
  expect(
    refused(
      nameSchema,
      people.map(({ name }) => name),
    ),
  ).toEqual([]);
  expect(
    refused(
      usernameSchema,
      people.map(({ username }) => username),
    ),
  ).toEqual([]);
  expect(
    refused(
      emailSchema.nullable(),
      people.map(({ email }) => email),
    ),
  ).toEqual([]);
  const staff = await orm.select().from(employees);
  expect(
    refused(
      nipSchema,
      staff.map(({ nip }) => nip),
    ),
  ).toEqual([]);
});

test.each(KEYS)("comments of %s are decided as moderators decide", async (key) => {
  const rows = await demoOf(key).orm.select().from(comments);
  expect(rows.filter(({ text }) => text.length > COMMENT_LENGTH)).toEqual([]);
  const decided = rows.filter(({ state }) => state !== "waiting");
  const decisions = decided.map(({ state, maskedText, hiddenReason }) => ({
    decision: state === "hidden" ? "hide" : maskedText === null ? "show" : "mask",
    history: "0",
    ...(maskedText !== null && { maskedText }),
    ...(hiddenReason !== null && { hiddenReason }),
  }));
  expect(refused(screeningSchema, decisions)).toEqual([]);
  const words = await demoOf(key).orm.select().from(reviewComments);
  const acts = words
    .filter(({ state }) => state !== "waiting")
    .map(({ state, maskedText, hiddenReason: reason }) =>
      state === "hidden"
        ? { act: "sembunyikan", version: "0", reason }
        : { act: "tampilkan", version: "0", text: maskedText },
    );
  expect(refused(commentScreeningSchema, acts)).toEqual([]);
});

test.each(KEYS)("posts of %s could have been sent, screened and answered", async (key) => {
  const { orm } = demoOf(key);
  const rows = await orm.select().from(topics);
  const contacts = new Map(
    (await orm.select().from(topicContacts)).map((contact) => [contact.topicId, contact]),
  );
  const posts = rows.map((topic) => ({ ...topic, contact: contacts.get(topic.id) ?? null }));
  expect(refused(postSchema, posts)).toEqual([]);
  const screened = rows.filter(({ publicText }) => publicText !== null);
  expect(
    refused(
      approvalSchema,
      screened.map((topic) => ({ ...topic, version: "1" })),
    ),
  ).toEqual([]);
  const replies = await orm.select().from(topicReplies);
  expect(
    refused(
      longText(5, 1000),
      replies.map(({ text }) => text),
    ),
  ).toEqual([]);
  const decided = replies.filter(({ state }) => state !== "waiting");
  const decisions = decided.map(({ state, publicText, reasonClass }) =>
    state === "hidden"
      ? { decision: "hide", version: "0", rejectReason: reasonClass }
      : { decision: "show", version: "0", publicText },
  );
  expect(refused(replySchema, decisions)).toEqual([]);
  const events = await orm.select().from(topicEvents);
  const written = events.filter(({ text }) => text !== null);
  expect(
    refused(
      textInput,
      written.map(({ seq, text }) => ({ seq, text })),
    ),
  ).toEqual([]);
});

test.each(KEYS)("events and follow-up of %s could have been entered by hand", async (key) => {
  const { orm } = demoOf(key);
  const events = await orm.select().from(consultations);
  const plans = events.map(({ theme, place, link, invitedGroups: groups }) => ({
    theme,
    place,
    link,
    groups,
    units: ["unit"],
    day: "2026-11-21",
    from: "09:00",
    to: "11:00",
  }));
  expect(refused(planSchema, plans)).toEqual([]);
  expect(refused(participantSchema, await orm.select().from(consultationParticipants))).toEqual([]);
  const actions = await orm.select().from(followUpActions);
  expect(
    refused(
      actionSchema,
      actions.map((action) => ({ ...action, unit: "unit" })),
    ),
  ).toEqual([]);
  const courses = await orm.select().from(trainings);
  const entered = courses.map((course) => ({ ...course, hours: String(course.hours) }));
  expect(refused(trainingSchema, entered)).toEqual([]);
});

test.each(KEYS)("plans, evidence and feedback of %s could have been written", async (key) => {
  const { orm } = demoOf(key);
  const results = await orm.select().from(workResults);
  const plans = results.map((row) => ({ version: "0", rows: { "0": { ...row, serves: null } } }));
  expect(refused(workPlanSchema, plans)).toEqual([]);
  const proofs = await orm.select().from(evidence);
  const sources = proofs.map((proof) => ({ ...proof, source: "dokumen", confirm: "on" }));
  expect(refused(evidenceSchema, sources)).toEqual([]);
  const given = await orm.select().from(feedback);
  const forms = given.map((each) => ({
    ...each,
    to: each.employeeId,
    evidence: null,
    tone: each.suggestion === null ? "keep" : "improve",
  }));
  expect(refused(feedbackSchema, forms)).toEqual([]);
});
