import { z } from "zod";
import { reach } from "#core/access/policy.ts";
import type { Actor } from "#core/access/roles.ts";
import { chosenCycle } from "#core/cycles/chosen-cycle.ts";
import {
  assessorsOf,
  buildCascade,
  type CascadeNode,
  lineAbove,
  lineBelow,
} from "#core/performance-plans/cascade.ts";
import {
  type CycleRow,
  type FullAppraisal,
  listAppraisals,
} from "#db/queries/appraisals/appraisals.ts";
import { listCycles } from "#db/queries/cycles/cycles.ts";
import {
  type CascadeRow,
  listCycleResults,
} from "#db/queries/performance-plans/performance-plans.ts";
import { compareNames } from "#lib/text/fold.ts";
import { authoriseStaff } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

const filterSchema = z.object({
  siklus: z.string().max(40).optional().catch(undefined),
  unit: z.string().max(100).catch(""),
});

/** A planned result with its owner; never what came of it. */
export interface CascadeResult extends CascadeRow {
  owner: string;
  position: string;
  unit: string;
  /** Has its owner a superior with results, and it serves none of them? */
  servesNothing: boolean;
}

export interface Cascade {
  cycles: CycleRow[];
  cycle: CycleRow | null;
  /** Units of the people in sight, by name, and the chosen one's slug ("" for all). */
  units: { slug: string; name: string }[];
  unit: string;
  tree: CascadeNode<CascadeResult>[];
  /** People in sight who have not planned anything. */
  without: { id: string; name: string; position: string }[];
}

/**
 * Which result serves which, from the head to the staff: for everybody his own line up and down, for
 * the personnel office all within reach. It shows plans only, which the people of a line agree on
 * together: no realisation, no feedback, and so nobody's record is looked into.
 */
export async function viewCascade(ctx: Context, input: unknown): Promise<Cascade> {
  const actor = authoriseStaff(ctx, "record.view");
  const { siklus, unit: wanted } = filterSchema.parse(input);
  const cycles = (await listCycles(ctx.db)).map((full) => full.cycle);
  const cycle = chosenCycle(cycles, siklus) ?? null;
  if (cycle === null) return { cycles, cycle, units: [], unit: "", tree: [], without: [] };
  const [everybody, rows] = await Promise.all([
    listAppraisals(ctx.db, { cycleId: cycle.id }),
    listCycleResults(ctx.db, cycle.id),
  ]);
  const inReach = inSight(actor, everybody);
  const units = [...new Map(inReach.map((full) => [full.unit.slug, full.unit])).values()];
  const unit = units.find(({ slug }) => slug === wanted)?.slug ?? "";
  const seen = inReach.filter((full) => unit === "" || full.unit.slug === unit);
  const rowsOf = Map.groupBy(rows, ({ appraisalId }) => appraisalId);
  const withRows = everybody.filter(({ appraisal }) => rowsOf.has(appraisal.id));
  const planned = new Set(withRows.map(({ appraisal }) => appraisal.employeeId));
  const results = seen.flatMap((full) =>
    (rowsOf.get(full.appraisal.id) ?? []).map((row) => resultOf(full, row, planned)),
  );
  return {
    cycles,
    cycle,
    unit,
    tree: buildCascade(results),
    units: units.map(({ slug, name }) => ({ slug, name })).toSorted(byName),
    without: seen
      .filter(({ appraisal }) => !rowsOf.has(appraisal.id))
      .map(({ appraisal, employee }) => ({
        id: appraisal.id,
        name: employee.name,
        position: appraisal.position,
      })),
  };
}

const byName = (a: { name: string }, b: { name: string }): number => compareNames(a.name, b.name);

/** The people whose plans the reader sees, the head first. */
function inSight(actor: Actor, everybody: readonly FullAppraisal[]): FullAppraisal[] {
  const own = actor.employee?.id;
  const assessors = assessorsOf(everybody.map(({ appraisal }) => appraisal));
  const line = new Set(
    own === undefined ? [] : [own, ...lineAbove(assessors, own), ...lineBelow(assessors, own)],
  );
  const units = reach(actor, "record.view");
  const depth = ({ appraisal }: FullAppraisal) => lineAbove(assessors, appraisal.employeeId).length;
  return everybody
    .filter(
      ({ appraisal }) =>
        line.has(appraisal.employeeId) || units === null || units.includes(appraisal.unitId),
    )
    .toSorted((a, b) => depth(a) - depth(b));
}

/** @param planned people who have results that others may serve */
const resultOf = (
  { appraisal, employee, unit }: FullAppraisal,
  row: CascadeRow,
  planned: ReadonlySet<string>,
): CascadeResult => ({
  ...row,
  owner: employee.name,
  position: appraisal.position,
  unit: unit.name,
  servesNothing: row.servesId === null && planned.has(appraisal.assessorId ?? ""),
});
