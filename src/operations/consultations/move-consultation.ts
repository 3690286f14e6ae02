import { z } from "zod";
import { type ConsultationMove, consultationAfter } from "#core/consultations/lifecycle.ts";
import { parse } from "#core/parse.ts";
import { line } from "#core/text-fields.ts";
import { versionSchema } from "#core/version.ts";
import { publishActionsOf } from "#db/queries/actions/follow-up-actions.ts";
import { eraseContacts, updateConsultation } from "#db/queries/consultations/consultations.ts";
import { failure, type Result, success } from "#lib/result.ts";
import type { Context } from "#operations/context.ts";
import { managedConsultation } from "./parts/managed-consultation.ts";
import { storeConsultation } from "./parts/store-consultation.ts";

const version = versionSchema;
const inputSchema = z.discriminatedUnion(
  "act",
  [
    z.object({ act: z.literal("buka"), version }),
    z.object({ act: z.literal("selenggarakan"), version }),
    z.object({ act: z.literal("terbitkan"), version }),
    z.object({ act: z.literal("batalkan"), version, reason: line(300) }),
  ],
  "error.invalid",
);

const MOVE = {
  buka: "open",
  selenggarakan: "hold",
  terbitkan: "publish",
  batalkan: "cancel",
} as const satisfies Record<string, ConsultationMove>;

/**
 * Opens the registration, notes that an event took place, publishes its result or cancels it. With
 * the result its agreements become visible as follow-up actions of their units, and the contacts of
 * those who registered are erased.
 */
export async function moveConsultation(
  ctx: Context,
  slug: string,
  input: unknown,
): Promise<Result<{ slug: string }>> {
  const managed = await managedConsultation(ctx, slug);
  const { consultation } = managed;
  const parsed = parse(inputSchema, input);
  if (!parsed.ok) return parsed;
  const move = MOVE[parsed.value.act];
  const state = consultationAfter(consultation.state, move);
  if (state === null) return failure({ "": "consultation.wrong-state" });
  if (move === "hold" && ctx.now() < consultation.startsAt) {
    return failure({ "": "consultation.not-yet" });
  }
  const reason = parsed.value.act === "batalkan" ? parsed.value.reason : undefined;
  const change = {
    version: parsed.value.version,
    action: move,
    before: { state: consultation.state },
    after: { state },
    ...(reason !== undefined && { reason }),
  };
  await storeConsultation(ctx, managed, change, [
    updateConsultation(ctx.db, consultation.id, { state, ...(reason && { cancelReason: reason }) }),
    ...(move === "publish"
      ? [publishActionsOf(ctx.db, consultation.id), eraseContacts(ctx.db, consultation.id)]
      : []),
  ]);
  return success({ slug });
}
