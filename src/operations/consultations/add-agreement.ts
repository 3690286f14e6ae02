import { agreementSchema } from "#core/actions/action-input.ts";
import { mayWrite } from "#core/consultations/lifecycle.ts";
import { parse } from "#core/parse.ts";
import { versionSchema } from "#core/version.ts";
import { insertAction } from "#db/queries/actions/follow-up-actions.ts";
import { listAgenda } from "#db/queries/consultations/consultations.ts";
import { failure, type Result, success } from "#lib/result.ts";
import { auditChange } from "#operations/audit-change.ts";
import type { Context } from "#operations/context.ts";
import { managedConsultation } from "./parts/managed-consultation.ts";
import { storeConsultation } from "./parts/store-consultation.ts";

const inputSchema = agreementSchema.extend({ version: versionSchema });

/**
 * Adds an agreement, which is at once an action in the follow-up plan of its unit. The public sees
 * it with the published result.
 */
export async function addAgreement(
  ctx: Context,
  slug: string,
  input: unknown,
): Promise<Result<{ slug: string }>> {
  const managed = await managedConsultation(ctx, slug);
  const { actor, consultation, units } = managed;
  if (!mayWrite(consultation.state, "agreements")) {
    return failure({ "": "consultation.wrong-state" });
  }
  const parsed = parse(inputSchema, input);
  if (!parsed.ok) return parsed;
  const { version, unit: unitSlug, agenda, ...plan } = parsed.value;
  const unit = units.find((each) => each.slug === unitSlug);
  if (unit === undefined) return failure({ unit: "error.choose" });
  const points = await listAgenda(ctx.db, consultation.id);
  const point = points.find(({ id }) => id === agenda);
  if (agenda !== null && point === undefined) return failure({ agenda: "error.choose" });
  const row = {
    ...plan,
    id: ctx.newId(),
    unitId: unit.id,
    consultationId: consultation.id,
    topicId: point?.topicId ?? null,
    elementKey: point?.elementKey ?? null,
    createdAt: ctx.now(),
    public: false,
  };
  const created = auditChange(ctx, actor, ["action", row.id, 0], "action.create", { after: row });
  await storeConsultation(ctx, managed, { version, action: "agreement", after: row }, [
    insertAction(ctx.db, row),
    created,
  ]);
  return success({ slug });
}
