import type { Database } from "#db/client.ts";
import { auditVersion } from "#db/queries/access/audit.ts";
import { findCoaching } from "#db/queries/development/coachings.ts";
import { askForTraining } from "#operations/development/ask-for-training.ts";
import { changeCoaching } from "#operations/development/change-coaching.ts";
import { changeTrainingParticipants } from "#operations/development/change-training-participants.ts";
import { createTrainingEvent } from "#operations/development/create-training-event.ts";
import { proposeCoaching } from "#operations/development/propose-coaching.ts";
import { publishSurvey } from "#operations/publications/publish-survey.ts";
import { actorWith, testContext } from "./context.ts";
import { appraisalId, asPerson, EVALUATION_DAY, employeeId } from "./evaluation-fixture.ts";
import { expectOk } from "./staff.ts";
import { closeSurvey, ELEMENT_KEYS, seedSurvey } from "./survey-fixture.ts";

/** The training has ended on this day; `EVALUATION_DAY` is before it. */
export const AFTER_TRAINING = new Date("2026-11-23T03:00:00Z");

/** So many answers with `score` everywhere but for the element named, which gets `other`. */
export const answersWith = (count: number, score: number, element = "", other = score) =>
  Array.from({ length: count }, () => ({
    answers: Object.fromEntries(ELEMENT_KEYS.map((key) => [key, key === element ? other : score])),
  }));

/** Publishes a unit's survey of a period with these answers. */
export async function publishAnswers(
  db: Database,
  unit: string,
  rows: ReturnType<typeof answersWith>,
  period = "2026-t3",
): Promise<void> {
  const slug = await seedSurvey(db, unit, rows, { period, population: null });
  await closeSurvey(db, slug);
  const ctx = testContext(db, { actor: actorWith(["organisasi"]), now: () => AFTER_TRAINING });
  expectOk(await publishSurvey(ctx, slug, { history: "0", confirmed: "on" }));
}

export const goals = (changes: object = {}) => ({
  goals: "Menjawab warga dengan tenang.\nDidampingi tiap Senin.",
  startsOn: "2026-10-12",
  dueOn: "2026-12-12",
  ...changes,
});

/** A coaching of rina, proposed by her assessor. */
export async function proposed(db: Database): Promise<string> {
  const ctx = await asPerson(db, "kabid");
  return expectOk(await proposeCoaching(ctx, appraisalId("rina"), goals())).id;
}

/** One act in a coaching by one of the people, in the version that stands. */
export async function act(db: Database, person: string, id: string, input: object) {
  const version = String(await auditVersion(db, "coaching", id));
  return changeCoaching(await asPerson(db, person), id, { version, ...input });
}

export const coachingState = async (db: Database, id: string) =>
  (await findCoaching(db, id))?.coaching.state;

export const eventForm = (changes: object = {}) => ({
  training: "komunikasi-efektif",
  startsOn: "2026-11-17",
  endsOn: "2026-11-18",
  place: "Aula BKPSDM",
  seats: "2",
  ...changes,
});

/** A training that the personnel office has scheduled. */
export async function scheduled(db: Database, changes: object = {}): Promise<string> {
  const ctx = await asPerson(db, "dewi");
  return expectOk(await createTrainingEvent(ctx, eventForm(changes))).id;
}

export const ask = async (db: Database, person: string, id: string, input: object = {}) =>
  askForTraining(await asPerson(db, person), id, input);

/** The personnel office sets states by the people's keys. */
export async function setStates(
  db: Database,
  id: string,
  states: Record<string, string>,
  now = EVALUATION_DAY,
) {
  const version = String(await auditVersion(db, "training-event", id));
  const byId = Object.entries(states).map(([key, state]) => [employeeId(key), state]);
  const ctx = await asPerson(db, "dewi", { now: () => now });
  return changeTrainingParticipants(ctx, id, { version, states: Object.fromEntries(byId) });
}
