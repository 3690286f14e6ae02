import type { AuditAction } from "#core/access/audit-words.ts";
import type { Actor } from "#core/access/roles.ts";
import { found } from "#core/app-error.ts";
import {
  type FullSurvey,
  findSurveyBySlug,
  type SurveyRow,
  updateSurvey,
} from "#db/queries/surveys/surveys.ts";
import { type Statement, write } from "#db/write.ts";
import { auditChange } from "#operations/audit-change.ts";
import { authorise, authoriseStaff } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

export type ManagedSurvey = FullSurvey & { actor: Actor };

/** A survey and who steers it in its unit. @throws AppError `not_found`, `forbidden` */
export async function managedSurvey(ctx: Context, slug: string): Promise<ManagedSurvey> {
  authorise(ctx, "survey.manage");
  const full = found(await findSurveyBySlug(ctx.db, slug));
  return { ...full, actor: authoriseStaff(ctx, "survey.manage", full.unit.id) };
}

type Values = Parameters<typeof updateSurvey>[2];

/** Stores what changed; the audit log keeps these fields as they were and as they are. */
export async function storeSurvey(
  ctx: Context,
  { actor, survey }: ManagedSurvey,
  { version, action, values }: { version: number; action: AuditAction<"survey">; values: Values },
  statements: readonly Statement[] = [],
): Promise<void> {
  const audit = auditChange(ctx, actor, ["survey", survey.id, version], action, {
    before: pick(survey, values),
    after: values,
    reason: values.lateReason ?? null,
  });
  await write(ctx.db, [updateSurvey(ctx.db, survey.id, values), ...statements, audit]);
}

const pick = (survey: SurveyRow, values: Values): Partial<SurveyRow> =>
  Object.fromEntries(Object.keys(values).map((field) => [field, survey[field as keyof SurveyRow]]));
