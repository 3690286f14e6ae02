import { AppError } from "#core/app-error.ts";
import type { EmployeePack } from "#core/evidence-packs/employee-pack.ts";
import type { ReviewRelation } from "#core/reviews/review-relation.ts";
import { type FullCycle, findCycle } from "#db/queries/cycles/cycles.ts";
import { noteView } from "#operations/access/parts/note-view.ts";
import { openAppraisal } from "#operations/access/parts/open-appraisal.ts";
import { type AppraisalView, appraisalView } from "#operations/appraisals/parts/appraisal-view.ts";
import type { Context } from "#operations/context.ts";
import { packAchievementOf } from "./parts/pack-achievement-of.ts";
import { packHeadOf } from "./parts/pack-head-of.ts";
import { packIndicatorOf } from "./parts/pack-indicator-of.ts";
import { type SealedPack, seal } from "./parts/seal.ts";

/** With the version to send back with a rating or a comment; it is no part of the pack. */
export type ExportedEmployee = SealedPack<EmployeePack> & { version: number };

/** The evidence pack of one person in one cycle; that somebody else took it is told to him. */
export async function exportEmployeeEvidence(ctx: Context, id: string): Promise<ExportedEmployee> {
  const opened = await openAppraisal(ctx, "record.view", id);
  const [view, cycle] = await Promise.all([
    appraisalView(ctx, opened),
    findCycle(ctx.db, opened.cycle.key),
  ]);
  if (cycle === undefined) throw new AppError("not_found");
  await noteView(ctx, opened.actor, opened.employee.id, "export");
  const sealed = seal(await packOf(ctx, view, cycle), ctx.now());
  return { ...sealed, version: view.version };
}

async function packOf(ctx: Context, view: AppraisalView, cycle: FullCycle): Promise<EmployeePack> {
  const { employee, appraisal, context, objection } = view;
  return {
    format: "tanggap-employee-evidence/1",
    ...(await packHeadOf(ctx, cycle, view.unit)),
    employee: { nip: employee.nip, name: employee.name, position: appraisal.position },
    assessor: view.assessor?.name ?? null,
    reviewer: view.reviewer?.name ?? null,
    ...planOf(view),
    ...gatheredOf(view),
    review: reviewOf(view),
    discipline: disciplineOf(view),
    unitIndicators: context.indicators.map(packIndicatorOf),
    unitAchievement: packAchievementOf(context),
    rating: ratingOf(view),
    comment: appraisal.comment,
    objection: objection && {
      filedOn: objection.row.filedOn,
      decision: objection.row.decision,
      decisionReason: objection.row.decisionReason,
    },
  };
}

const planOf = ({ results, behaviours }: AppraisalView) => ({
  results: results.map(({ plan, serves, aspect, indicator, target, realisation, feedback }) => ({
    plan,
    aspect,
    indicator,
    target,
    realisation,
    feedback,
    serves: serves?.plan ?? null,
  })),
  behaviours: behaviours.map(({ behaviour, expectation, feedback }) => ({
    behaviour,
    expectation,
    feedback,
  })),
});

/** Words of posts that left the public are not carried on, and evidence that was taken back neither. */
const gatheredOf = ({ evidence, feedback }: AppraisalView) => ({
  evidence: evidence
    .filter(({ withdrawnReason }) => withdrawnReason === null)
    .map(
      ({ happenedOn, unit, kind, text, topic, link, publication, checksum, attachedByName }) => ({
        happenedOn,
        kind,
        text,
        link,
        publication,
        checksum,
        unit: unit.name,
        words: topic?.words ?? null,
        attachedBy: attachedByName,
      }),
    ),
  feedback: feedback.map(
    ({ happenedOn, giver, relation, strength, seen, effect, suggestion, response }) => ({
      happenedOn,
      relation,
      strength,
      seen,
      effect,
      suggestion,
      response,
      from: giver.name,
    }),
  ),
});

function reviewOf({ review }: AppraisalView): EmployeePack["review"] {
  if (review === null) return null;
  const behaviours = review.behaviours.map(({ behaviour, groups, others }) => {
    const of = (relation: ReviewRelation) => meanOf(groups[relation] ?? null);
    return {
      behaviour,
      self: of("self"),
      superior: of("superior"),
      peer: of("peer"),
      subordinate: of("subordinate"),
      others: meanOf(others),
    };
  });
  return { minimum: review.minimum, behaviours };
}

const meanOf = (figure: { mean: number; n: number } | null) =>
  figure && { mean: figure.mean, n: figure.n };

function disciplineOf({ discipline }: AppraisalView): EmployeePack["discipline"] {
  const { workingDays, counts, leave, unrecorded, pending } = discipline;
  return { workingDays, counts, leave, unrecorded, pending };
}

function ratingOf({ appraisal }: AppraisalView): EmployeePack["rating"] {
  const { workRating, behaviourRating, predicate } = appraisal;
  if (predicate === null || workRating === null || behaviourRating === null) return null;
  const { workReason, behaviourReason, signedByName: signedBy, receivedOn } = appraisal;
  return {
    workReason,
    behaviourReason,
    predicate,
    signedBy,
    receivedOn,
    workResults: workRating,
    behaviour: behaviourRating,
  };
}
