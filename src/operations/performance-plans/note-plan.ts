import { BEHAVIOURS } from "#core/cycles/behaviour.ts";
import { parse } from "#core/parse.ts";
import { type PlanNotes, planNotesSchema } from "#core/performance-plans/plan-input.ts";
import { isOpenFor } from "#core/performance-plans/plan-stage.ts";
import { checkWording, type Texts } from "#core/performance-plans/wording.ts";
import {
  type BehaviourRow,
  listBehaviours,
  listWorkResults,
  saveBehaviour,
  updateWorkResult,
} from "#db/queries/performance-plans/performance-plans.ts";
import { listActiveAbusiveWords } from "#db/queries/topics/abusive-words.ts";
import { failure, type Result } from "#lib/result.ts";
import type { Context } from "#operations/context.ts";
import { openPlan } from "./parts/open-plan.ts";
import { storePlan } from "./parts/store-plan.ts";

/**
 * The assessor says what he expects of each value while there is work ahead, and gives feedback on
 * values and results until the cycle leaves `assessing`.
 */
export async function notePlan(
  ctx: Context,
  id: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const opened = await openPlan(ctx, "plan.agree", id, "note");
  if (!opened.ok) return opened;
  const parsed = parse(planNotesSchema, input);
  if (!parsed.ok) return parsed;
  const { appraisal, cycle, employee } = opened.value;
  const [known, stored, abusive] = await Promise.all([
    listWorkResults(ctx.db, id),
    listBehaviours(ctx.db, id),
    listActiveAbusiveWords(ctx.db),
  ]);
  const { rows, version, confirm } = parsed.value;
  if (rows.some((row) => !known.some((each) => each.id === row.id))) {
    return failure({ "": "error.invalid" });
  }
  const lists = { abusive, known: [employee.name, opened.value.actor.name] };
  const errors = checkWording(textsOf(parsed.value), lists, confirm);
  if (Object.keys(errors).length > 0) return failure(errors);
  const mayExpect = isOpenFor("expect", { plan: appraisal.planState, cycle: cycle.state });
  const values = notedValues(parsed.value, stored, mayExpect);
  const entry = {
    version,
    action: "plan.note" as const,
    before: expectations(stored),
    after: expectations(values),
  };
  return storePlan(ctx, opened.value, entry, [
    ...rows.map((row) => updateWorkResult(ctx.db, row.id, { feedback: row.feedback })),
    ...values.map(({ behaviour, ...value }) => saveBehaviour(ctx.db, id, behaviour, value)),
  ]);
}

/** What the audit log keeps: an expectation is part of the plan, feedback is between two people. */
const expectations = (values: readonly Pick<BehaviourRow, "behaviour" | "expectation">[]) =>
  Object.fromEntries(values.map(({ behaviour, expectation }) => [behaviour, expectation]));

/** Every text under the name of its field. */
const textsOf = ({ rows, values }: PlanNotes): Texts => ({
  ...Object.fromEntries(rows.map(({ number, feedback }) => [`rows.${number}.feedback`, feedback])),
  ...Object.fromEntries(
    Object.entries(values).flatMap(([behaviour, { expectation, feedback }]) => [
      [`values.${behaviour}.expectation`, expectation],
      [`values.${behaviour}.feedback`, feedback],
    ]),
  ),
});

/** All seven values; an expectation that may no longer change stays as it was. */
const notedValues = ({ values }: PlanNotes, stored: readonly BehaviourRow[], mayExpect: boolean) =>
  BEHAVIOURS.map((behaviour) => {
    const { expectation = null, feedback = null } = values[behaviour] ?? {};
    const before = stored.find((row) => row.behaviour === behaviour)?.expectation ?? null;
    return { behaviour, feedback, expectation: mayExpect ? expectation : before };
  });
