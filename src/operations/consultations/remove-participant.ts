import { z } from "zod";
import { mayWrite } from "#core/consultations/lifecycle.ts";
import { parse } from "#core/parse.ts";
import { versionSchema } from "#core/version.ts";
import { deleteParticipant, listParticipants } from "#db/queries/consultations/consultations.ts";
import { failure, type Result, success } from "#lib/result.ts";
import type { Context } from "#operations/context.ts";
import { managedConsultation } from "./parts/managed-consultation.ts";
import { storeConsultation } from "./parts/store-consultation.ts";

const inputSchema = z.object({ version: versionSchema, participant: z.string().max(40) });

/** Takes a person off the list. The audit log keeps group and number, no name. */
export async function removeParticipant(
  ctx: Context,
  slug: string,
  input: unknown,
): Promise<Result<{ slug: string }>> {
  const managed = await managedConsultation(ctx, slug);
  const { consultation } = managed;
  const parsed = parse(inputSchema, input);
  if (!parsed.ok) return parsed;
  if (!mayWrite(consultation.state, "participants")) {
    return failure({ "": "consultation.wrong-state" });
  }
  const { version, participant } = parsed.value;
  const known = await listParticipants(ctx.db, consultation.id);
  const person = known.find(({ id }) => id === participant);
  if (person === undefined) return failure({ "": "error.invalid" });
  const before = { id: person.id, group: person.group };
  const change = { version, action: "participant-remove" as const, before, after: null };
  await storeConsultation(ctx, managed, change, [deleteParticipant(ctx.db, person.id)]);
  return success({ slug });
}
