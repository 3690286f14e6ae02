import { z } from "zod";
import { mayWrite } from "#core/consultations/lifecycle.ts";
import { parse } from "#core/parse.ts";
import { versionSchema } from "#core/version.ts";
import { listParticipants, setAttendance } from "#db/queries/consultations/consultations.ts";
import { failure, type Result, success } from "#lib/result.ts";
import type { Context } from "#operations/context.ts";
import { managedConsultation } from "./parts/managed-consultation.ts";
import { storeConsultation } from "./parts/store-consultation.ts";

const inputSchema = z.object({
  version: versionSchema,
  attended: z.array(z.string().max(40)).max(5_000).default([]),
});

/** Records who of the list came; all others did not. The audit log keeps how many. */
export async function recordAttendance(
  ctx: Context,
  slug: string,
  input: unknown,
): Promise<Result<{ slug: string }>> {
  const managed = await managedConsultation(ctx, slug);
  const { consultation } = managed;
  const parsed = parse(inputSchema, input);
  if (!parsed.ok) return parsed;
  if (!mayWrite(consultation.state, "attendance")) {
    return failure({ "": "consultation.wrong-state" });
  }
  const { version, attended } = parsed.value;
  const known = await listParticipants(ctx.db, consultation.id);
  const came = known.filter(({ id }) => attended.includes(id)).map(({ id }) => id);
  const change = { version, action: "attendance" as const, after: { attended: came.length } };
  await storeConsultation(ctx, managed, change, [setAttendance(ctx.db, consultation.id, came)]);
  return success({ slug });
}
