import {
  findConsultation,
  insertConsultation,
  replaceUnits,
} from "#db/queries/consultations/consultations.ts";
import { write } from "#db/write.ts";
import { type Result, success } from "#lib/result.ts";
import { suggestSlug } from "#lib/text/suggest-slug.ts";
import { auditChange } from "#operations/audit-change.ts";
import { authoriseStaff } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { consultationPlan } from "./parts/consultation-plan.ts";

/** Plans a public consultation for units within reach. */
export async function planConsultation(
  ctx: Context,
  input: unknown,
): Promise<Result<{ slug: string }>> {
  const actor = authoriseStaff(ctx, "consultation.manage");
  const plan = await consultationPlan(ctx, input);
  if (!plan.ok) return plan;
  const { values, unitIds, day } = plan.value;
  const id = ctx.newId();
  const slug = await freeSlug(ctx, `${suggestSlug(values.theme, 50) || "fkp"}-${day}`, id);
  const audit = auditChange(ctx, actor, ["consultation", id, 0], "consultation.plan", {
    after: { ...values, slug, unitIds },
  });
  await write(ctx.db, [
    insertConsultation(ctx.db, { id, slug, ...values }),
    ...replaceUnits(ctx.db, id, unitIds),
    audit,
  ]);
  return success({ slug });
}

const freeSlug = async (ctx: Context, wanted: string, id: string): Promise<string> =>
  (await findConsultation(ctx.db, wanted)) === undefined ? wanted : `${wanted}-${id.slice(0, 4)}`;
