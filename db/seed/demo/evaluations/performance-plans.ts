import { sql } from "drizzle-orm";
import { BEHAVIOURS } from "#core/cycles/behaviour.ts";
import { type Random, randomFrom } from "#lib/seeded-random.ts";
import { behaviourExpectations, workResults } from "../../../schema/performance-plans.ts";
import type { Statement } from "../../../write.ts";
import { insertAll } from "../../insert-all.ts";
import { demoAccountId } from "../accounts.ts";
import { BEHAVIOUR_TEXTS } from "./behaviour-texts.ts";
import type { DemoCycle } from "./cycles.ts";
import type { DemoPerson } from "./people.ts";
import { type PlanText, plansOf, RESULT_FEEDBACK } from "./plan-texts.ts";

type Appraisal = DemoCycle["appraisals"][number];
type ResultSeed = typeof workResults.$inferInsert;

/** This year's quarters and the last one of last year, from which the first plans could be copied. */
export const plannedCycles = (cycles: readonly DemoCycle[]): DemoCycle[] =>
  cycles.filter(({ row }) => row.kind === "triwulan").slice(3);

const resultId = (appraisalId: string, at: number): string =>
  randomFrom(`result ${appraisalId} ${at}`).code(16);

/** Plans of everybody with their cascade, what came of them, and the behaviour that is expected. */
export function planStatements(
  cycles: readonly DemoCycle[],
  people: readonly DemoPerson[],
): Statement[] {
  const quarters = plannedCycles(cycles);
  const planned = [...quarters, ...cycles.filter(({ row }) => row.kind === "semester")];
  const results = planned.flatMap((cycle) =>
    cycle.appraisals.flatMap((appraisal) => resultsOf(cycle, appraisal)),
  );
  const behaviours = planned.flatMap((cycle) =>
    cycle.appraisals.flatMap((appraisal) => behavioursOf(cycle, appraisal)),
  );
  return [
    // Superiors come first among the people: a row serves only one that is there.
    ...insertAll(workResults, results),
    ...insertAll(behaviourExpectations, behaviours),
    ...waitingPlans(quarters.at(-1), people),
  ];
}

/** Three or four rows; people with others below keep all, so that each result can be served. */
function resultsOf(cycle: DemoCycle, appraisal: Appraisal): ResultSeed[] {
  const random = randomFrom(`plan ${appraisal.id}`);
  const texts = plansOf(appraisal.position);
  const leads = cycle.appraisals.some((each) => each.assessorId === appraisal.employeeId);
  const left = !leads && texts.length > 3 && random.chance(0.4) ? random.between(0, 3) : -1;
  const superior = cycle.appraisals.find((each) => each.employeeId === appraisal.assessorId);
  return texts.flatMap((text, at) =>
    at === left ? [] : [resultOf(random, text, { cycle, appraisal, superior, at })],
  );
}

function resultOf(
  random: Random,
  text: PlanText,
  where: { cycle: DemoCycle; appraisal: Appraisal; superior: Appraisal | undefined; at: number },
): ResultSeed {
  const { cycle, appraisal, superior, at } = where;
  const running = cycle.row.state === "running";
  const came = random.weighted({ 0: 25, 1: 55, 2: 20 });
  const known = random.chance(running ? 0.45 : 0.97);
  const said = known && random.chance(running ? 0.2 : 0.6);
  const serves = superior !== undefined && !random.chance(0.06) && text.serves;
  const { plan, aspect, indicator, target, fromCitizens } = text;
  return {
    id: resultId(appraisal.id, at),
    appraisalId: appraisal.id,
    position: at + 1,
    plan,
    aspect,
    indicator,
    target,
    fromCitizens: appraisal.isHead && fromCitizens === true,
    servesId: serves === false || superior === undefined ? null : servedId(superior, serves),
    realisation: known ? (text.came[Number(came)] ?? null) : null,
    feedback: said ? random.pick(RESULT_FEEDBACK[Number(came)] ?? [""]) : null,
  };
}

const servedId = (superior: Appraisal, at: number): string => {
  const count = plansOf(superior.position).length;
  return resultId(superior.id, at % count);
};

function behavioursOf(cycle: DemoCycle, { id, isHead, assessorId }: Appraisal) {
  if (assessorId === null) return [];
  const random = randomFrom(`behaviour ${id}`);
  const running = cycle.row.state === "running";
  return BEHAVIOURS.map((behaviour) => {
    const { expected, said } = BEHAVIOUR_TEXTS[behaviour];
    return {
      appraisalId: id,
      behaviour,
      expectation: expected[isHead ? 1 : random.between(0, 1)],
      feedback: random.chance(running ? 0.15 : 0.5) ? random.pick(said) : null,
    };
  });
}

/** In the running quarter one plan waits for the section head, another one is not yet handed in. */
function waitingPlans(cycle: DemoCycle | undefined, people: readonly DemoPerson[]): Statement[] {
  const accounts = ["petugas.disdukcapil", "penghubung.disdukcapil"].map(demoAccountId);
  return accounts.flatMap((accountId, at) => {
    const person = people.find(({ employee }) => employee.accountId === accountId);
    const appraisal = cycle?.appraisals.find((each) => each.employeeId === person?.employee.id);
    if (appraisal === undefined) return [];
    const state = at === 0 ? "submitted" : "draft";
    return [
      sql`UPDATE work_results SET realisation = NULL, feedback = NULL WHERE appraisal_id = ${appraisal.id}`,
      sql`UPDATE appraisals SET plan_state = ${state} WHERE id = ${appraisal.id}`,
    ];
  });
}
