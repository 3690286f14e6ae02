import { appendAudit } from "#db/queries/access/audit.ts";
import {
  findConsultation,
  insertConsultation,
  replaceUnits,
} from "#db/queries/consultations/consultations.ts";
import { write } from "#db/write.ts";
import { type Result, success } from "#lib/result.ts";
import { suggestSlug } from "#lib/text/suggest-slug.ts";
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
  const audit = {
    subjectKind: "consultation",
    subjectId: id,
    seq: 0,
    action: "consultation.plan",
    before: null,
    after: { ...values, slug, unitIds },
  };
  await write(ctx.db, [
    insertConsultation(ctx.db, { id, slug, ...values }),
    ...replaceUnits(ctx.db, id, unitIds),
    appendAudit(ctx.db, actor, ctx.now(), audit),
  ]);
  return success({ slug });
}

const freeSlug = async (ctx: Context, wanted: string, id: string): Promise<string> =>
  (await findConsultation(ctx.db, wanted)) === undefined ? wanted : `${wanted}-${id.slice(0, 4)}`;
