import { found } from "#core/app-error.ts";
import type { EnrolmentState } from "#core/development/development-state.ts";
import { nextEnrolmentStates } from "#core/development/participants.ts";
import { auditVersion } from "#db/queries/access/audit.ts";
import { listParticipants, type Participant } from "#db/queries/development/enrolments.ts";
import { type FullEvent, findEvent } from "#db/queries/development/trainings.ts";
import { authoriseEverywhere } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { localToday } from "#operations/local-today.ts";

export interface ParticipantList extends FullEvent {
  /** In the order of asking, each with what his state may become now. */
  participants: (Participant & { choices: EnrolmentState[] })[];
  version: number;
}

/** The list of one event with names, for who keeps it. */
export async function viewTrainingParticipants(
  ctx: Context,
  eventId: string,
): Promise<ParticipantList> {
  authoriseEverywhere(ctx, "training.manage");
  const full = found(await findEvent(ctx.db, eventId));
  const [listed, today, version] = await Promise.all([
    listParticipants(ctx.db, eventId),
    localToday(ctx),
    auditVersion(ctx.db, "training-event", eventId),
  ]);
  const begun = full.event.startsOn <= today;
  const participants = listed.map((each) => ({
    ...each,
    choices: nextEnrolmentStates(each.enrolment.state, begun),
  }));
  return { ...full, participants, version };
}
