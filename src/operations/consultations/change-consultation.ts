import { z } from "zod";
import { mayWrite } from "#core/consultations/lifecycle.ts";
import { parse } from "#core/parse.ts";
import { versionSchema } from "#core/version.ts";
import { replaceUnits, updateConsultation } from "#db/queries/consultations/consultations.ts";
import { failure, type Result, success } from "#lib/result.ts";
import type { Context } from "#operations/context.ts";
import { consultationPlan } from "./parts/consultation-plan.ts";
import { managedConsultation } from "./parts/managed-consultation.ts";
import { storeConsultation } from "./parts/store-consultation.ts";

/** Changes theme, time, place, units or invited groups of an event that was not held yet. */
export async function changeConsultation(
  ctx: Context,
  slug: string,
  input: unknown,
): Promise<Result<{ slug: string }>> {
  const managed = await managedConsultation(ctx, slug);
  const { consultation } = managed;
  if (!mayWrite(consultation.state, "plan")) return failure({ "": "consultation.wrong-state" });
  const parsed = parse(z.object({ version: versionSchema }), input);
  if (!parsed.ok) return parsed;
  const plan = await consultationPlan(ctx, input);
  if (!plan.ok) return plan;
  const { values, unitIds } = plan.value;
  const { theme, place, link, startsAt, endsAt, invitedGroups } = consultation;
  const before = { theme, place, link, startsAt, endsAt, invitedGroups };
  const change = { ...parsed.value, action: "change" as const, before, after: values };
  await storeConsultation(ctx, managed, change, [
    updateConsultation(ctx.db, consultation.id, values),
    ...replaceUnits(ctx.db, consultation.id, unitIds),
  ]);
  return success({ slug });
}
