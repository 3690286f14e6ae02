import { z } from "zod";
import { canFor, reach } from "#core/access/policy.ts";
import type { Actor } from "#core/access/roles.ts";
import { type ObjectionStage, objectionStage } from "#core/appraisals/objection.ts";
import { judgedCycle } from "#core/cycles/chosen-cycle.ts";
import type { Predicate } from "#core/cycles/predicate.ts";
import { listAchievements } from "#db/queries/achievements/achievements.ts";
import {
  type GatheredEvidence,
  mapGatheredEvidence,
} from "#db/queries/appraisals/appraisal-evidence.ts";
import {
  type AppraisalRow,
  type CycleRow,
  type FullAppraisal,
  listAppraisals,
} from "#db/queries/appraisals/appraisals.ts";
import { mapObjections, type ObjectionRow } from "#db/queries/appraisals/objections.ts";
import { listCycles } from "#db/queries/cycles/cycles.ts";
import { subjectOf } from "#operations/access/parts/open-appraisal.ts";
import { authoriseStaff } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { withoutDraft } from "./parts/appraisal-view.ts";

const filterSchema = z.object({ siklus: z.string().max(40).optional().catch(undefined) });

/** How the reader stands to somebody on the list; "office" is the personnel office. */
export type ListRelation = "assessor" | "reviewer" | "office";

export interface AppraisalLine {
  full: FullAppraisal;
  relation: ListRelation;
  gathered: GatheredEvidence;
  /** "none" before anything is written, "draft" until it is signed. */
  rating: "none" | "draft" | "signed";
  /** Of those the reader assesses or reviews; the office sees how far they are, not what came out. */
  predicate: Predicate | null;
  objection: ObjectionStage | null;
  /** Heads a unit whose achievement nobody has set: he can't be signed yet. */
  awaitsAchievement: boolean;
}

export interface AppraisalList {
  /** The latest first; planned ones are left out: nothing is judged there yet. */
  cycles: CycleRow[];
  cycle: CycleRow | null;
  lines: AppraisalLine[];
}

/** The people under the actor in one cycle, and how far the judgement of each is. */
export async function listAppraisalProgress(ctx: Context, input: unknown): Promise<AppraisalList> {
  const actor = authoriseStaff(ctx, "appraisal.list");
  const { siklus } = filterSchema.parse(input);
  const cycles = (await listCycles(ctx.db)).map(({ cycle }) => cycle);
  const cycle = judgedCycle(cycles, siklus);
  if (cycle === undefined) return { cycles, cycle: null, lines: [] };
  const [all, gathered, objections, achievements] = await Promise.all([
    listAppraisals(ctx.db, { cycleId: cycle.id, ...ownPart(actor) }),
    mapGatheredEvidence(ctx.db, cycle.id),
    mapObjections(ctx.db),
    listAchievements(ctx.db, cycle.id, null),
  ]);
  const set = new Set(
    achievements.flatMap(({ unitId, achievement }) => (achievement === null ? [] : unitId)),
  );
  const lines = all
    .filter(({ appraisal }) => canFor(actor, "appraisal.list", subjectOf(actor, appraisal)))
    .map((full) => ({
      ...lineOf(actor, full, gathered, objections.get(full.appraisal.id)),
      awaitsAchievement: full.appraisal.isHead && !set.has(full.unit.id),
    }));
  return { cycles, cycle, lines };
}

/** Who holds no office reads the people under him only. */
const ownPart = (actor: Actor): { underId?: string } =>
  reach(actor, "appraisal.list")?.length === 0 && actor.employee !== null
    ? { underId: actor.employee.id }
    : {};

function lineOf(
  actor: Actor,
  full: FullAppraisal,
  gathered: ReadonlyMap<string, GatheredEvidence>,
  objection: ObjectionRow | undefined,
): Omit<AppraisalLine, "awaitsAchievement"> {
  const { appraisal } = full;
  const { relations } = subjectOf(actor, appraisal);
  const relation = relations.find((each) => each === "assessor" || each === "reviewer") ?? "office";
  const { workRating, workReason, behaviourRating, behaviourReason, predicate } = appraisal;
  const draft = [workRating, workReason, behaviourRating, behaviourReason].some((part) => part);
  return {
    full: relation === "assessor" ? full : { ...full, appraisal: withoutRatings(appraisal) },
    relation: relation as ListRelation,
    gathered: gathered.get(appraisal.id) as GatheredEvidence,
    rating: predicate !== null ? "signed" : draft ? "draft" : "none",
    predicate: relation === "office" ? null : predicate,
    objection: objection === undefined ? null : objectionStage(objection),
  };
}

/** The list says how far somebody is; what was judged stands on his page. */
const withoutRatings = (appraisal: AppraisalRow): AppraisalRow => ({
  ...withoutDraft(appraisal),
  predicate: null,
});
