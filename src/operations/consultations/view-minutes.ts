import { AppError } from "#core/app-error.ts";
import type { Minutes } from "#core/consultations/minutes.ts";
import { countByGroup, PARTICIPANT_GROUPS } from "#core/consultations/participant-group.ts";
import { listActions } from "#db/queries/actions/follow-up-actions.ts";
import { listAgenda, listParticipants } from "#db/queries/consultations/consultations.ts";
import { findSite } from "#db/queries/government/government.ts";
import type { Context } from "#operations/context.ts";
import { managedConsultation } from "./parts/managed-consultation.ts";

/**
 * What the berita acara of an event says, with its attendance list. Before it is signed, a draft.
 * @throws AppError `not_found` before the event was held
 */
export async function viewMinutes(ctx: Context, slug: string): Promise<Minutes> {
  const { consultation, units } = await managedConsultation(ctx, slug);
  const { id, state } = consultation;
  if (state === "planned" || state === "open" || state === "cancelled") {
    throw new AppError("not_found");
  }
  const [site, agenda, participants, agreements] = await Promise.all([
    findSite(ctx.db),
    listAgenda(ctx.db, id),
    listParticipants(ctx.db, id),
    listActions(ctx.db, { consultationId: id }),
  ]);
  const attended = PARTICIPANT_GROUPS.flatMap((group) =>
    participants.filter((person) => person.attended && person.group === group),
  );
  return {
    ...consultation,
    signed: state !== "held",
    government: site?.name ?? "",
    timeZone: site?.timeZone ?? "Asia/Jakarta",
    units: units.map(({ name }) => name),
    agenda: agenda.map(({ title, topicId, topic, elementKey, discussion }) => ({
      title: topicId === null ? title : (topic?.title ?? title),
      topic: topic?.code ?? null,
      element: elementKey,
      discussion,
    })),
    counts: countByGroup(attended),
    agreements: agreements.map(({ action: { text, responsible, dueOn, indicator }, unit }) => ({
      text,
      responsible,
      dueOn,
      indicator,
      unit: unit.name,
    })),
    attendance: attended.map(({ name, organisation, group }) => ({ name, organisation, group })),
  };
}
