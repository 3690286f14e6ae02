import type { Permission } from "#core/access/policy.ts";
import { found } from "#core/app-error.ts";
import { type ObjectionStage, objectionStage, silenceDay } from "#core/appraisals/objection.ts";
import { findObjection, type ObjectionRow } from "#db/queries/appraisals/objections.ts";
import { localDate } from "#lib/dates/local-date.ts";
import { type OpenedAppraisal, openAppraisal } from "#operations/access/parts/open-appraisal.ts";
import type { Context } from "#operations/context.ts";
import { timeZoneOf } from "#operations/local-today.ts";
import { methodOf } from "./objection-right-of.ts";

/** An objection with the appraisal it is about. */
export interface ObjectionCase extends OpenedAppraisal {
  objection: ObjectionRow;
  stage: ObjectionStage;
}

/**
 * First lines of every operation on an objection that was filed.
 * @param id of the appraisal: it has one objection at most
 * @throws AppError `not_found` also where nobody has objected; `forbidden` by POLICY
 */
export async function openObjection(
  ctx: Context,
  permission: Permission,
  id: string,
): Promise<ObjectionCase> {
  const opened = await openAppraisal(ctx, permission, id);
  const objection = found(await findObjection(ctx.db, id));
  return { ...opened, objection, stage: objectionStage(objection) };
}

/** The first day on which silence may be recorded, YYYY-MM-DD; null while nobody's word is due. */
export async function silenceFrom(
  ctx: Context,
  { objection, stage, cycle }: Pick<ObjectionCase, "objection" | "stage" | "cycle">,
): Promise<string | null> {
  if (stage !== "assessor" && stage !== "employee") return null;
  const { hearingDays } = await methodOf(ctx, cycle.key);
  const { assessorHeardAt, filedOn } = objection;
  const asked = assessorHeardAt && localDate(assessorHeardAt, await timeZoneOf(ctx));
  return silenceDay(asked ?? filedOn, hearingDays);
}
