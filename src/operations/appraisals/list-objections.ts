import { canFor } from "#core/access/policy.ts";
import type { Relation } from "#core/access/relation.ts";
import { type ObjectionStage, objectionStage } from "#core/appraisals/objection.ts";
import { type FullAppraisal, listAppraisals } from "#db/queries/appraisals/appraisals.ts";
import { mapObjections, type ObjectionRow } from "#db/queries/appraisals/objections.ts";
import { subjectOf } from "#operations/access/parts/open-appraisal.ts";
import { authoriseStaff } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

export interface ObjectionLine {
  full: FullAppraisal;
  objection: ObjectionRow;
  stage: ObjectionStage;
  /** How the reader stands to it; null for the personnel office. */
  relation: Relation | null;
  /** Is it the reader whose word is due? */
  mine: boolean;
}

const WHOSE_TURN: Record<ObjectionStage, Relation | null> = {
  assessor: "assessor",
  employee: "self",
  decision: "reviewer",
  decided: null,
};

/** Objections that the actor takes part in or, for the personnel office, within its reach: those that wait for him first, then the latest. */
export async function listObjections(ctx: Context): Promise<ObjectionLine[]> {
  const actor = authoriseStaff(ctx, "record.view");
  const objections = await mapObjections(ctx.db);
  const all = await listAppraisals(ctx.db, { ids: [...objections.keys()] });
  return all
    .flatMap((full): ObjectionLine[] => {
      const objection = objections.get(full.appraisal.id);
      const subject = subjectOf(actor, full.appraisal);
      if (objection === undefined || !canFor(actor, "record.view", subject)) return [];
      const stage = objectionStage(objection);
      const [relation = null] = subject.relations.filter((each) => each !== "rater");
      const turn = WHOSE_TURN[stage];
      const mine = turn !== null && subject.relations.includes(turn);
      return [{ full, objection, stage, relation, mine }];
    })
    .sort(
      (a, b) =>
        Number(b.mine) - Number(a.mine) ||
        b.objection.filedAt.getTime() - a.objection.filedAt.getTime(),
    );
}
