import { z } from "zod";
import { mayWrite } from "#core/consultations/lifecycle.ts";
import { parse } from "#core/parse.ts";
import { versionSchema } from "#core/version.ts";
import { deleteAction, listActions } from "#db/queries/actions/follow-up-actions.ts";
import { failure, type Result, success } from "#lib/result.ts";
import type { Context } from "#operations/context.ts";
import { managedConsultation } from "./parts/managed-consultation.ts";
import { storeConsultation } from "./parts/store-consultation.ts";

const inputSchema = z.object({ version: versionSchema, agreement: z.string().max(40) });

/** Takes an agreement back, and its follow-up action with it, before the minutes are signed. */
export async function removeAgreement(
  ctx: Context,
  slug: string,
  input: unknown,
): Promise<Result<{ slug: string }>> {
  const managed = await managedConsultation(ctx, slug);
  const { consultation } = managed;
  if (!mayWrite(consultation.state, "agreements")) {
    return failure({ "": "consultation.wrong-state" });
  }
  const parsed = parse(inputSchema, input);
  if (!parsed.ok) return parsed;
  const { version, agreement } = parsed.value;
  const known = await listActions(ctx.db, { consultationId: consultation.id });
  const before = known.find(({ action }) => action.id === agreement)?.action;
  if (before === undefined) return failure({ "": "error.invalid" });
  const change = { version, action: "agreement-remove" as const, before, after: null };
  await storeConsultation(ctx, managed, change, [deleteAction(ctx.db, agreement)]);
  return success({ slug });
}
