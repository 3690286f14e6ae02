import { canFor, type Permission } from "#core/access/policy.ts";
import { AppError } from "#core/app-error.ts";
import {
  type ObjectionRight,
  type ObjectionStage,
  objectionStage,
} from "#core/appraisals/objection.ts";
import type { Judged } from "#core/appraisals/rating.ts";
import { auditVersion } from "#db/queries/access/audit.ts";
import type { FullAppraisal } from "#db/queries/appraisals/appraisals.ts";
import { findObjection, type ObjectionRow } from "#db/queries/appraisals/objections.ts";
import { noteView } from "#operations/access/parts/note-view.ts";
import { openAppraisal } from "#operations/access/parts/open-appraisal.ts";
import type { Context } from "#operations/context.ts";
import { localToday } from "#operations/local-today.ts";
import { judgedPerson } from "./parts/judged-person.ts";
import { objectionRightOf } from "./parts/objection-right-of.ts";
import { silenceFrom } from "./parts/open-objection.ts";

export interface ObjectionView extends FullAppraisal {
  right: ObjectionRight;
  /** Null while the employee has not objected; only he comes so far then. */
  objection: { row: ObjectionRow; stage: ObjectionStage } | null;
  judged: Judged;
  /** Is the reader the employee, or the one who decides? */
  own: boolean;
  decides: boolean;
  /** What the reader may do now. */
  may: { file: boolean; answer: boolean; reply: boolean; decide: boolean; noteSilence: boolean };
  /** The first day on which the reviewer may record silence; null while nobody's word is due. */
  silenceFrom: string | null;
  version: number;
}

/**
 * An objection as its parties and the personnel office read it. Before it is filed only the
 * employee finds it: with what he needs to know to object.
 */
export async function viewObjection(ctx: Context, id: string): Promise<ObjectionView> {
  const { actor, subject, ...full } = await openAppraisal(ctx, "record.view", id);
  const row = await findObjection(ctx.db, id);
  const may = (permission: Permission) => canFor(actor, permission, subject);
  if (row === undefined && !may("objection.file")) throw new AppError("not_found");
  await noteView(ctx, actor, full.employee.id, "objection");
  const today = await localToday(ctx);
  const stage = row && objectionStage(row);
  const silence = row && stage ? await silenceFrom(ctx, { ...full, objection: row, stage }) : null;
  const right = await objectionRightOf(ctx, full, today);
  return {
    ...full,
    right,
    objection: row && stage ? { row, stage } : null,
    judged: await judgedPerson(ctx, full.appraisal),
    own: may("objection.file"),
    decides: may("objection.decide"),
    may: {
      file: row === undefined && right.hindrance === null,
      answer: stage === "assessor" && may("objection.answer"),
      reply: stage === "employee" && may("objection.file"),
      decide: stage === "decision" && may("objection.decide"),
      noteSilence: silence !== null && silence <= today && may("objection.decide"),
    },
    silenceFrom: silence,
    version: await auditVersion(ctx.db, "objection", id),
  };
}
