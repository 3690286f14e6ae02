import { minutesSchema } from "#core/consultations/consultation-input.ts";
import { consultationAfter } from "#core/consultations/lifecycle.ts";
import { parse } from "#core/parse.ts";
import { versionSchema } from "#core/version.ts";
import { listActions } from "#db/queries/actions/follow-up-actions.ts";
import { updateConsultation } from "#db/queries/consultations/consultations.ts";
import { localDate } from "#lib/dates/local-date.ts";
import { failure, type Result, success } from "#lib/result.ts";
import type { Context } from "#operations/context.ts";
import { timeZoneOf } from "#operations/local-today.ts";
import { managedConsultation } from "./parts/managed-consultation.ts";
import { storeConsultation } from "./parts/store-consultation.ts";

/** Records that two people signed the berita acara on paper: from here on nothing in it changes. */
export async function signConsultation(
  ctx: Context,
  slug: string,
  input: unknown,
): Promise<Result<{ slug: string }>> {
  const managed = await managedConsultation(ctx, slug);
  const { consultation } = managed;
  const state = consultationAfter(consultation.state, "sign");
  if (state === null) return failure({ "": "consultation.wrong-state" });
  const parsed = parse(minutesSchema.extend({ version: versionSchema }), input);
  if (!parsed.ok) return parsed;
  const { version, ...signature } = parsed.value;
  const zone = await timeZoneOf(ctx);
  const heldOn = localDate(consultation.startsAt, zone);
  const { signedOn } = signature;
  if (signedOn < heldOn || signedOn > localDate(ctx.now(), zone)) {
    return failure({ signedOn: "consultation.signed-on" });
  }
  const agreements = await listActions(ctx.db, { consultationId: consultation.id });
  if (agreements.length === 0) return failure({ "": "consultation.no-agreements" });
  const change = { version, action: "sign" as const, after: { state, ...signature } };
  await storeConsultation(ctx, managed, change, [
    updateConsultation(ctx.db, consultation.id, { state, ...signature }),
  ]);
  return success({ slug });
}
