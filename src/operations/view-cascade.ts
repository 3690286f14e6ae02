import { z } from "zod";
import { reach } from "#core/access/policy.ts";
import type { Actor } from "#core/access/roles.ts";
import { chosenCycle } from "#core/evaluations/chosen-cycle.ts";
import {
  buildCascade,
  type CascadeNode,
  lineAbove,
  lineBelow,
} from "#core/performance-plans/cascade.ts";
import { type CycleRow, type FullAppraisal, listAppraisals } from "#db/queries/appraisals.ts";
import { listCycles } from "#db/queries/cycles.ts";
import { type CascadeRow, listCycleResults } from "#db/queries/performance-plans.ts";
import { authoriseStaff } from "./authorise.ts";
import type { Context } from "./context.ts";

const filterSchema = z.object({ siklus: z.string().max(40).optional().catch(undefined) });

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
  const { siklus } = filterSchema.parse(input);
  const cycles = (await listCycles(ctx.db)).map((full) => full.cycle);
  const cycle = chosenCycle(cycles, siklus) ?? null;
  if (cycle === null) return { cycles, cycle, tree: [], without: [] };
  const [everybody, rows] = await Promise.all([
    listAppraisals(ctx.db, { cycleId: cycle.id }),
    listCycleResults(ctx.db, cycle.id),
  ]);
  const seen = inSight(actor, everybody);
  const results = seen.flatMap((full) => resultsOf(full, rows, everybody));
  const without = seen.filter(({ appraisal }) =>
    rows.every((row) => row.appraisalId !== appraisal.id),
  );
  return {
    ...{ cycles, cycle, tree: buildCascade(results) },
    without: without.map(({ appraisal, employee }) => ({
      ...{ id: appraisal.id, name: employee.name, position: appraisal.position },
    })),
  };
}

/** The people whose plans the reader sees, the head first. */
function inSight(actor: Actor, everybody: readonly FullAppraisal[]): FullAppraisal[] {
  const own = actor.employee?.id;
  const people = everybody.map(({ appraisal }) => appraisal);
  const line = own === undefined ? [] : [own, ...lineAbove(people, own), ...lineBelow(people, own)];
  const units = reach(actor, "record.view");
  const depth = ({ appraisal }: FullAppraisal) => lineAbove(people, appraisal.employeeId).length;
  return everybody
    .filter(
      ({ appraisal }) =>
        line.includes(appraisal.employeeId) || units === null || units.includes(appraisal.unitId),
    )
    .toSorted((a, b) => depth(a) - depth(b));
}

function resultsOf(
  { appraisal, employee, unit }: FullAppraisal,
  rows: readonly CascadeRow[],
  everybody: readonly FullAppraisal[],
): CascadeResult[] {
  const superior = everybody.find((each) => each.appraisal.employeeId === appraisal.assessorId);
  const couldServe = rows.some((row) => row.appraisalId === superior?.appraisal.id);
  return rows
    .filter((row) => row.appraisalId === appraisal.id)
    .map((row) => ({
      ...row,
      ...{ owner: employee.name, position: appraisal.position, unit: unit.name },
      servesNothing: couldServe && row.servesId === null,
    }));
}
