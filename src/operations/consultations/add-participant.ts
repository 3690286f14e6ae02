import { participantSchema } from "#core/consultations/consultation-input.ts";
import { mayWrite } from "#core/consultations/lifecycle.ts";
import { parse } from "#core/parse.ts";
import { versionSchema } from "#core/version.ts";
import { insertParticipant } from "#db/queries/consultations/consultations.ts";
import { failure, type Result, success } from "#lib/result.ts";
import type { Context } from "#operations/context.ts";
import { managedConsultation } from "./parts/managed-consultation.ts";
import { storeConsultation } from "./parts/store-consultation.ts";

const inputSchema = participantSchema.extend({ version: versionSchema });

/**
 * Enters an invited person. The audit log, which lasts for ever, knows people by group and number
 * only.
 */
export async function addParticipant(
  ctx: Context,
  slug: string,
  input: unknown,
): Promise<Result<{ slug: string }>> {
  const managed = await managedConsultation(ctx, slug);
  const { id: consultationId, state } = managed.consultation;
  const parsed = parse(inputSchema, input);
  if (!parsed.ok) return parsed;
  if (!mayWrite(state, "participants")) return failure({ "": "consultation.wrong-state" });
  const { version, group, name, organisation, contact } = parsed.value;
  const id = ctx.newId();
  const person = { id, consultationId, group, name, organisation, contact };
  // Who is entered after the event began was there.
  const how = { invited: true, attended: state === "held", instanceId: id, listedAt: ctx.now() };
  const change = { version, action: "participant" as const, after: { id, group } };
  await storeConsultation(ctx, managed, change, [insertParticipant(ctx.db, { ...person, ...how })]);
  return success({ slug });
}
