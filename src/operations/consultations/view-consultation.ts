import { AppError } from "#core/app-error.ts";
import { mayWrite } from "#core/consultations/lifecycle.ts";
import { countByGroup, type GroupCount } from "#core/consultations/participant-group.ts";
import { listActions } from "#db/queries/actions/follow-up-actions.ts";
import {
  findConsultation,
  findUnitsOfConsultation,
  listAgenda,
  listParticipants,
} from "#db/queries/consultations/consultations.ts";
import { type PublicAction, publicAction } from "#operations/actions/parts/public-action.ts";
import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { type PublicConsultation, publicConsultation } from "./parts/public-consultation.ts";

export interface ConsultationView extends PublicConsultation {
  registrationOpen: boolean;
  cancelReason: string | null;
  agenda: { title: string | null; topic: string | null }[];
  /** Only of a published event: who came by group, and what was agreed. Never names. */
  result: {
    minutesNumber: string | null;
    signedOn: string | null;
    counts: GroupCount[];
    agreements: PublicAction[];
  } | null;
}

/**
 * What everybody may see of one event.
 * @throws AppError `not_found`, also while it is only planned
 */
export async function viewConsultation(ctx: Context, slug: string): Promise<ConsultationView> {
  authorise(ctx, "consultation.read");
  const consultation = await findConsultation(ctx.db, slug);
  if (consultation === undefined || consultation.state === "planned") {
    throw new AppError("not_found");
  }
  const { id, state, endsAt, cancelReason } = consultation;
  const [units, agenda] = await Promise.all([
    findUnitsOfConsultation(ctx.db, id),
    listAgenda(ctx.db, id),
  ]);
  return {
    ...publicConsultation(consultation, units),
    registrationOpen: mayWrite(state, "registration") && endsAt > ctx.now(),
    cancelReason,
    agenda: agenda.map(({ title, topicId, topic }) => ({
      title: topicId === null ? title : (topic?.title ?? null),
      topic: topic?.code ?? null,
    })),
    result: state === "published" ? await viewResult(ctx, consultation) : null,
  };
}

async function viewResult(
  ctx: Context,
  {
    id,
    minutesNumber,
    signedOn,
  }: { id: string; minutesNumber: string | null; signedOn: string | null },
): Promise<ConsultationView["result"]> {
  const [participants, actions] = await Promise.all([
    listParticipants(ctx.db, id),
    listActions(ctx.db, { consultationId: id, publicOnly: true }),
  ]);
  const counts = countByGroup(participants);
  return { minutesNumber, signedOn, counts, agreements: actions.map(publicAction) };
}
