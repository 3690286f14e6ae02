import { sql } from "drizzle-orm";
import { readCalendar } from "#db/queries/calendar/calendar.ts";
import { randomFrom } from "#lib/seeded-random.ts";
import type { Database } from "../../client.ts";
import { accountRoles, accounts } from "../../schema/access.ts";
import { comments, responses } from "../../schema/responses.ts";
import { periods, surveyServices, surveys } from "../../schema/surveys.ts";
import { government, services, units } from "../../schema/units.ts";
import { type Statement, write } from "../../write.ts";
import { seedHolidays } from "../holidays.ts";
import { insertAll } from "../insert-all.ts";
import { DEMO_ACCOUNTS, demoAccountId } from "./accounts.ts";
import { consultationStatements } from "./consultations/consultations.ts";
import { headCommentStatements, targetStatements } from "./evaluations/achievements.ts";
import { attendanceStatements } from "./evaluations/attendance.ts";
import { assessStatements, cycleStatements, demoCycles } from "./evaluations/cycles.ts";
import { evidenceStatements } from "./evaluations/evidence.ts";
import { feedbackStatements } from "./evaluations/feedback.ts";
import { methodStatements } from "./evaluations/methods.ts";
import { withMoves } from "./evaluations/moves.ts";
import { pastActionStatements } from "./evaluations/past-actions.ts";
import { demoPeople, peopleStatements } from "./evaluations/people.ts";
import { planStatements } from "./evaluations/performance-plans.ts";
import { mediaStatements } from "./evaluations/publication-media.ts";
import { reviewStatements } from "./evaluations/reviews.ts";
import { trainingStatements } from "./evaluations/trainings.ts";
import { BUKITTINGGI } from "./governments/bukittinggi.ts";
import { BUNGO } from "./governments/bungo.ts";
import type { DemoGovernment } from "./governments/demo-government.ts";
import { PALEMBANG } from "./governments/palembang.ts";
import { SIBOLGA } from "./governments/sibolga.ts";
import { type SeededUnit, unitRows } from "./governments/unit-rows.ts";
import { type Quarter, quartersUntil } from "./survey/quarters.ts";
import { type SeededSurvey, surveyRows } from "./survey/survey-rows.ts";
import { demoActor } from "./topics/demo-actor.ts";
import { dialogueStatements } from "./topics/seed-topics.ts";

export const DEMO_GOVERNMENTS = {
  bukittinggi: BUKITTINGGI,
  sibolga: SIBOLGA,
  bungo: BUNGO,
  palembang: PALEMBANG,
} as const satisfies Record<string, DemoGovernment>;
export type DemoKey = keyof typeof DEMO_GOVERNMENTS;

export interface DemoOptions {
  key: DemoKey;
  now: Date;
  /** Username → argon2id hash. Passwords are random per installation; all else is the same everywhere. */
  passwordHashes: ReadonlyMap<string, string>;
  /** How many answers, as a share of a full demo. */
  volume?: number;
  /** Makes the marks of 360° rounds; without it the demo's own answers cannot be told as given. */
  markOf?: (text: string) => string;
}

/**
 * Fills an empty database with one of the reference governments: units, services, accounts, last
 * year's and this year's finished quarters (closed, not yet published) and the running one (open).
 */
export async function seedDemo(db: Database, options: DemoOptions): Promise<void> {
  const chosen = DEMO_GOVERNMENTS[options.key];
  const seeded = unitRows(chosen);
  const quarters = quartersUntil(options.now).map((quarter) => ({
    ...quarter,
    id: randomFrom(`period ${quarter.key}`).code(16),
  }));
  const asked = seeded.filter((unit) => unit.services.length > 0);
  const { name, code } = chosen;
  await seedHolidays(db, options.now);
  const calendar = await readCalendar(db);
  // One transaction: an interrupted seed leaves an empty database, and the next start tries again.
  await write(db, [
    db.orm.insert(government).values({ name, code, demo: true }),
    ...insertAll(
      units,
      seeded.map(({ row }) => row),
    ),
    ...insertAll(
      services,
      seeded.flatMap((unit) => unit.services),
    ),
    ...insertAll(
      periods,
      quarters.map((quarter) => ({ ...quarter, kind: "triwulan" as const })),
    ),
    ...accountStatements(seeded, options),
    ...dialogueStatements({ seeded, calendar, now: options.now, actorFor: demoActor(seeded) }),
    ...consultationStatements(seeded, options.now),
    ...evaluationStatements(seeded, quarters, options),
    ...attendanceStatements({
      people: demoPeople(seeded),
      quarters,
      holidays: calendar.holidays,
      now: options.now,
    }),
    ...quarters.flatMap((quarter, at) => {
      const rows = asked.map((unit) =>
        surveyRows(unit, quarter, at, options.now, options.volume ?? 1),
      );
      return [
        ...quarterStatements(asked, rows),
        ...mediaStatements(
          quarter,
          rows.map(({ row }) => row.id),
          options.now,
        ),
      ];
    }),
  ]);
}

function evaluationStatements(
  seeded: SeededUnit[],
  quarters: Quarter[],
  { now, markOf = (text) => randomFrom(text).code(32) }: DemoOptions,
): Statement[] {
  const people = withMoves(demoPeople(seeded), quarters);
  const cycles = demoCycles(quarters, people);
  return [
    ...peopleStatements(people),
    ...methodStatements(),
    ...cycleStatements(cycles),
    ...targetStatements(cycles, people),
    ...assessStatements(cycles),
    ...headCommentStatements(cycles, people, now),
    ...pastActionStatements(cycles, people),
    ...planStatements(cycles, people),
    ...evidenceStatements(cycles, people, now),
    ...feedbackStatements(cycles, people, now),
    ...reviewStatements(cycles, now, markOf),
    ...trainingStatements(quarters, people, now),
  ];
}

function quarterStatements(asked: SeededUnit[], seeded: SeededSurvey[]): Statement[] {
  const covered = seeded.flatMap(({ row }, at) =>
    (asked[at]?.services ?? []).map(({ id }) => ({ surveyId: row.id, serviceId: id })),
  );
  return [
    ...insertAll(
      surveys,
      seeded.map(({ row }) => row),
    ),
    ...insertAll(surveyServices, covered),
    ...insertAll(
      responses,
      seeded.flatMap((survey) => survey.answers),
    ),
    ...insertAll(
      comments,
      // In the order of their random names: not in that of the answers they come with.
      seeded
        .flatMap((survey) => survey.comments)
        .toSorted((one, other) => (one.id < other.id ? -1 : 1)),
    ),
    ...seeded.flatMap(({ row, closedAt }) => (closedAt === null ? [] : [close(row.id, closedAt)])),
  ];
}

const close = (id: string, at: Date): Statement =>
  sql`UPDATE surveys SET state = 'closed', closed_at = ${at.getTime()} WHERE id = ${id}`;

function accountStatements(seeded: SeededUnit[], { passwordHashes, now }: DemoOptions) {
  const rows = DEMO_ACCOUNTS.map(({ username, name }) => ({
    id: demoAccountId(username),
    username,
    name,
    passwordHash: passwordHashes.get(username) ?? "",
    createdAt: now,
  }));
  const roles = DEMO_ACCOUNTS.map(({ role, unit }, at) => ({
    accountId: rows[at]?.id ?? "",
    role,
    unitId: seeded.find(({ row }) => row.slug === unit)?.row.id ?? null,
  }));
  return [...insertAll(accounts, rows), ...insertAll(accountRoles, roles)];
}
