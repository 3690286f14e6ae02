import { AppError, isAppError } from "#core/app-error.ts";
import { registrationSchema } from "#core/consultations/consultation-input.ts";
import { mayWrite } from "#core/consultations/lifecycle.ts";
import { parse } from "#core/parse.ts";
import {
  findConsultation,
  insertParticipant,
  isRegistered,
} from "#db/queries/consultations/consultations.ts";
import { write } from "#db/write.ts";
import { type Result, success } from "#lib/result.ts";
import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

/**
 * A citizen registers for an event, without an account. The same form again counts once.
 * @throws AppError `too_many`, `not_found`, `closed`
 */
export async function registerParticipant(
  ctx: Context,
  slug: string,
  input: unknown,
): Promise<Result<{ created: boolean }>> {
  authorise(ctx, "consultation.read");
  await ctx.limits.writes.take(ctx.address);
  const event = await findConsultation(ctx.db, slug);
  if (event === undefined || event.state === "planned") throw new AppError("not_found");
  if (!mayWrite(event.state, "registration") || event.endsAt <= ctx.now()) {
    throw new AppError("closed");
  }
  const parsed = parse(registrationSchema, input);
  if (!parsed.ok) return parsed;
  const { group, name, organisation, contact, instanceId } = parsed.value;
  const person = { group, name, organisation, contact, instanceId };
  const how = { id: ctx.newId(), consultationId: event.id, invited: false, listedAt: ctx.now() };
  try {
    await write(ctx.db, [insertParticipant(ctx.db, { ...person, ...how })]);
    return success({ created: true });
  } catch (error) {
    if (!isAppError(error) || error.code !== "conflict") throw error;
    if (await isRegistered(ctx.db, instanceId)) return success({ created: false });
    throw error;
  }
}
