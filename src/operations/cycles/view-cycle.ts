import { z } from "zod";
import { canEverywhere, reach } from "#core/access/policy.ts";
import { differs } from "#core/appraisals/open-appraisals.ts";
import {
  type CycleProgress,
  type CycleStep,
  cycleStep,
  takesNewcomers,
} from "#core/cycles/cycle-step.ts";
import { type FullAppraisal, listAppraisals } from "#db/queries/appraisals/appraisals.ts";
import { listMethods } from "#db/queries/cycles/methods.ts";
import { cleanLine } from "#lib/text/clean-text.ts";
import { holdsTerms } from "#lib/text/fold.ts";
import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { cycleParties } from "./parts/cycle-parties.ts";
import { cycleProgress } from "./parts/cycle-progress.ts";
import { type CycleCase, openCycle } from "./parts/open-cycle.ts";

const PAGE = 50;

const filterSchema = z.object({
  cari: z.string().overwrite(cleanLine).max(100).catch(""),
  beda: z.literal("on").optional().catch(undefined),
  halaman: z.coerce.number().int().min(1).max(100_000).catch(1),
});

export interface CycleView extends CycleCase {
  progress: CycleProgress;
  step: CycleStep | null;
  /** People who have no appraisal yet and may still get one. */
  waiting: number;
  /** May the actor move the cycle and open appraisals: is he in charge of the whole government? */
  mayMove: boolean;
  /** Versions to choose from while it is planned. */
  methods: { version: number; name: string }[];
  filter: { cari: string; beda: boolean };
  /** Appraisals within reach, by unit and name. */
  people: (FullAppraisal & { differs: boolean })[];
  total: number;
  /** Of all within reach: whose postings say something else by now. */
  differing: number;
  page: number;
  pages: number;
}

/**
 * A cycle with its next step and the people who are evaluated in it.
 * @throws AppError `not_found`, `forbidden`
 */
export async function viewCycle(ctx: Context, key: string, input: unknown): Promise<CycleView> {
  authorise(ctx, "cycle.manage");
  const { cari, beda, halaman } = filterSchema.parse(input);
  const full = await openCycle(ctx, key);
  const { parties, waiting } = await cycleParties(ctx, full);
  const progress = await cycleProgress(ctx, full, waiting.length);
  const byPerson = new Map(parties.map((each) => [each.employeeId, each]));
  const unitIds = reach(ctx.actor, "cycle.manage");
  const all = (await listAppraisals(ctx.db, { cycleId: full.cycle.id, unitIds })).map((one) => {
    const now = byPerson.get(one.appraisal.employeeId);
    return { ...one, differs: now !== undefined && differs(one.appraisal, now) };
  });
  const found = all.filter((one) => matches(one, cari) && (beda === undefined || one.differs));
  const pages = Math.max(1, Math.ceil(found.length / PAGE));
  const page = Math.min(halaman, pages);
  const methods = (await listMethods(ctx.db)).map(({ method }) => method);
  return {
    ...full,
    progress,
    step: cycleStep(full.cycle.state, progress),
    waiting: takesNewcomers(full.cycle.state) ? waiting.length : 0,
    mayMove: canEverywhere(ctx.actor, "cycle.manage"),
    methods: methods.map(({ version, name }) => ({ version, name })),
    filter: { cari, beda: beda !== undefined },
    people: found.slice((page - 1) * PAGE, page * PAGE),
    total: found.length,
    differing: all.filter((one) => one.differs).length,
    page,
    pages,
  };
}

const matches = ({ employee, unit }: FullAppraisal, search: string): boolean => {
  return search === "" || holdsTerms(`${employee.name} ${employee.nip} ${unit.name}`, search);
};
