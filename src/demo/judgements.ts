import type { CycleState } from "#core/cycles/cycle-state.ts";
import type { Database } from "#db/client.ts";
import { findAccountByUsername } from "#db/queries/access/accounts.ts";
import { listAchievements } from "#db/queries/achievements/achievements.ts";
import { type FullAppraisal, listAppraisals } from "#db/queries/appraisals/appraisals.ts";
import { listCycles } from "#db/queries/cycles/cycles.ts";
import { findEmployee } from "#db/queries/employees/employees.ts";
import { endStates } from "#db/seed/demo/evaluations/cycles.ts";
import {
  type DemoJudged,
  demoRatings,
  judgementStatements,
  officeTime,
} from "#db/seed/demo/evaluations/judgements.ts";
import { type DemoObjection, objectionStatements } from "#db/seed/demo/evaluations/objections.ts";
import { dateThere } from "#db/seed/demo/survey/quarters.ts";
import { type Statement, write } from "#db/write.ts";
import { randomFrom } from "#lib/seeded-random.ts";

type Person = DemoJudged["assessor"];
interface Story {
  kind: DemoObjection["kind"];
  /** In which cycle somebody objects, by the state in which it ends up. */
  state: CycleState;
  /** Who: a username, or a place among the staff without an account. */
  who: string | number;
}
const STORIES: readonly Story[] = [
  { kind: "waiting", state: "objections", who: 0 },
  { kind: "heard", state: "objections", who: 1 },
  { kind: "changed", state: "final", who: "petugas.disdukcapil" },
  { kind: "kept", state: "final", who: 2 },
];
const ASSESSOR = "kabid.disdukcapil";
const FRESH = "pegawai.disdukcapil";

/**
 * Lets the assessors of the demo sign past cycles, once the achievements are set and before the
 * cycles go on; some people object. All by the database's own rules.
 */
export async function judgeDemo(db: Database, now: Date): Promise<void> {
  const ends = endStates(now);
  const past = (await listCycles(db)).filter(
    ({ cycle }) => cycle.state === "assessing" && ends.get(cycle.id) !== "assessing",
  );
  for (const { cycle } of past) {
    const people = await listAppraisals(db, { cycleId: cycle.id });
    const achievements = await listAchievements(db, cycle.id, null);
    const set = new Map(achievements.map((row) => [row.unitId, row.achievement]));
    await write(db, await cycleStatements(db, people, ends.get(cycle.id) ?? "archived", set, now));
  }
}

async function cycleStatements(
  db: Database,
  people: readonly FullAppraisal[],
  state: CycleState,
  set: ReadonlyMap<string, DemoJudged["achievement"]>,
  now: Date,
): Promise<Statement[]> {
  const stories = await storiesOf(db, people, state);
  const fresh = state === "objections" ? (await findAccountByUsername(db, FRESH))?.id : null;
  const each = people.map(async (full) => {
    const { assessorId, reviewerId, isHead, id } = full.appraisal;
    const [assessor, reviewer] = [await personOf(db, assessorId), await personOf(db, reviewerId)];
    const achievement = set.get(full.unit.id) ?? null;
    if (assessor === null || (isHead && achievement === null)) return [];
    const kind = stories.get(id) ?? null;
    const story = fresh !== null && full.employee.accountId === fresh ? "fresh" : kind;
    const at = signedAt(full, state, now, story);
    const judged: DemoJudged = { full, assessor, achievement, story, signedAt: at };
    const objected =
      kind === null || reviewer === null
        ? []
        : objectionStatements(db, {
            kind,
            full,
            reviewer,
            signedAt: at,
            ratings: demoRatings(judged),
          });
    return [...judgementStatements(db, judged), ...objected];
  });
  return (await Promise.all(each)).flat();
}

/** Who objects in a cycle that ends up in this state, by appraisal. */
async function storiesOf(db: Database, people: readonly FullAppraisal[], state: CycleState) {
  const staff = await staffOf(db, people);
  const found = new Map<string, Story["kind"]>();
  for (const { kind, who } of STORIES.filter((story) => story.state === state)) {
    const account = typeof who === "string" ? await findAccountByUsername(db, who) : undefined;
    const id =
      typeof who === "number"
        ? staff[who]
        : people.find(({ employee }) => employee.accountId === account?.id)?.appraisal.id;
    if (id !== undefined) found.set(id, kind);
  }
  return found;
}

/** People without an account under the assessor of the stories. */
async function staffOf(db: Database, people: readonly FullAppraisal[]): Promise<string[]> {
  const account = (await findAccountByUsername(db, ASSESSOR))?.id;
  const assessor = people.find(({ employee }) => employee.accountId === account)?.employee.id;
  return people
    .filter(({ appraisal }) => appraisal.assessorId === assessor && assessor !== undefined)
    .filter(({ employee }) => employee.accountId === null)
    .map(({ appraisal }) => appraisal.id);
}

/** Four weeks and some days after the cycle; results that can still be objected to are days old. */
function signedAt(
  full: FullAppraisal,
  state: CycleState,
  now: Date,
  story: DemoJudged["story"],
): Date {
  const { id } = full.appraisal;
  const days = randomFrom(`signed ${id}`).between(1, 10);
  const age = story === "fresh" ? 2 : story === null ? days : 7;
  if (state === "objections") return officeTime(dateThere(now), -age, id);
  return officeTime(full.cycle.endsOn, 27 + days, id);
}

async function personOf(db: Database, employeeId: string | null): Promise<Person | null> {
  const employee = employeeId === null ? undefined : await findEmployee(db, employeeId);
  const accountId = employee?.accountId ?? null;
  return employee === undefined || accountId === null ? null : { accountId, name: employee.name };
}
