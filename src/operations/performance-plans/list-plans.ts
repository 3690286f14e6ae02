import { z } from "zod";
import { reach } from "#core/access/policy.ts";
import {
  type CycleRow,
  type FullAppraisal,
  listAppraisals,
} from "#db/queries/appraisals/appraisals.ts";
import { listCycles } from "#db/queries/cycles/cycles.ts";
import { authoriseStaff } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

const filterSchema = z.object({
  siklus: z.string().max(40).optional().catch(undefined),
  unit: z.string().max(100).catch(""),
});

export interface PlanList {
  /** The reader's own SKP, the latest cycle first. */
  own: FullAppraisal[];
  /** Of the chosen cycle: the people under the reader, or all within the reach of his office. */
  people: FullAppraisal[];
  /** Does the reader look after other people's plans at all? */
  overseesPeople: boolean;
  /** Of the chosen cycle: further people of units the reader heads, to whom he may attach evidence. */
  ofUnits: FullAppraisal[];
  /** Units of those people, and the chosen one's slug ("" for all). */
  units: { slug: string; name: string }[];
  unit: string;
  cycles: CycleRow[];
  cycle: CycleRow | null;
}

/** Own plans by cycle, and the plans of others that wait for the reader or that he may read. */
export async function listPlans(ctx: Context, input: unknown): Promise<PlanList> {
  const { employee, ...actor } = authoriseStaff(ctx, "record.view");
  const { siklus, unit: wanted } = filterSchema.parse(input);
  const cycles = (await listCycles(ctx.db)).map((full) => full.cycle);
  const cycle = cycles.find(({ key }) => key === siklus) ?? cycles[0] ?? null;
  const reader = { ...actor, employee };
  const [office, headed] = [reach(reader, "record.view"), reach(reader, "evidence.attach")];
  const within = (unitIds: readonly string[] | null) =>
    cycle === null || unitIds?.length === 0
      ? []
      : listAppraisals(ctx.db, { cycleId: cycle.id, unitIds });
  const [own, below, byOffice, byUnit] = await Promise.all([
    employee === null ? [] : listAppraisals(ctx.db, { employeeId: employee.id }),
    employee && cycle ? listAppraisals(ctx.db, { cycleId: cycle.id, underId: employee.id }) : [],
    within(office),
    // Who heads the whole government attaches by the plans of his own people.
    headed === null ? [] : within(headed),
  ]);
  const all = waitingFirst([...below, ...without(byOffice, below, employee?.id)]);
  const units = [...new Map(all.map(({ unit }) => [unit.slug, unit])).values()];
  const unit = units.find(({ slug }) => slug === wanted)?.slug ?? "";
  return {
    own,
    cycles,
    cycle,
    units,
    unit,
    people: all.filter((full) => unit === "" || full.unit.slug === unit),
    ofUnits: without(byUnit, all, employee?.id),
    overseesPeople: office?.length !== 0 || employee?.assesses === true || byUnit.length > 0,
  };
}

/** What was handed in waits for somebody; what is agreed waits for nobody. */
const waitingFirst = (plans: readonly FullAppraisal[]): FullAppraisal[] =>
  ["submitted", "draft", "agreed"].flatMap((state) =>
    plans.filter(({ appraisal }) => appraisal.planState === state),
  );

/** Those who are not listed already, and not the reader himself. */
const without = (
  all: readonly FullAppraisal[],
  listed: readonly FullAppraisal[],
  own: string | undefined,
): FullAppraisal[] =>
  all.filter(
    ({ appraisal }) =>
      appraisal.employeeId !== own && !listed.some((each) => each.appraisal.id === appraisal.id),
  );
