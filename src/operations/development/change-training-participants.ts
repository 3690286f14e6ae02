import { found } from "#core/app-error.ts";
import { decideParticipants } from "#core/development/participants.ts";
import { participantsSchema } from "#core/development/training-input.ts";
import { parse } from "#core/parse.ts";
import { listParticipants, updateEnrolment } from "#db/queries/development/enrolments.ts";
import { findEvent } from "#db/queries/development/trainings.ts";
import { write } from "#db/write.ts";
import { type Result, success } from "#lib/result.ts";
import { auditChange } from "#operations/audit-change.ts";
import { authoriseEverywhere } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { localToday } from "#operations/local-today.ts";

/** The personnel office enrols up to the seats, records who was there, and takes names off the list. */
export async function changeTrainingParticipants(
  ctx: Context,
  eventId: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const actor = authoriseEverywhere(ctx, "training.manage");
  const full = found(await findEvent(ctx.db, eventId));
  const parsed = parse(participantsSchema, input);
  if (!parsed.ok) return parsed;
  const { version, states } = parsed.value;
  const current = (await listParticipants(ctx.db, eventId)).map(({ enrolment }) => enrolment);
  const { seats, startsOn } = full.event;
  const begun = startsOn <= (await localToday(ctx));
  const decided = decideParticipants(current, states, { seats, begun });
  if (!decided.ok) return decided;
  const stateOf = new Map(current.map(({ employeeId, state }) => [employeeId, state]));
  const audit = auditChange(
    ctx,
    actor,
    ["training-event", eventId, version],
    "training-event.participants",
    {
      before: decided.value.map((each) => ({ ...each, state: stateOf.get(each.employeeId) })),
      after: decided.value,
    },
  );
  await write(ctx.db, [
    // Seats that are given up first: the order of the list must not decide.
    ...decided.value
      .toSorted((a, b) => Number(a.state === "enrolled") - Number(b.state === "enrolled"))
      .map(({ employeeId, state }) => updateEnrolment(ctx.db, { eventId, employeeId }, { state })),
    audit,
  ]);
  return success({ id: eventId });
}
