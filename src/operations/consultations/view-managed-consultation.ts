import {
  countByGroup,
  type GroupCount,
  missingGroups,
  type ParticipantGroup,
} from "#core/consultations/participant-group.ts";
import { auditVersion } from "#db/queries/access/audit.ts";
import { type FullAction, listActions } from "#db/queries/actions/follow-up-actions.ts";
import {
  type AgendaItem,
  type ConsultationRow,
  listAgenda,
  listParticipants,
  type ParticipantRow,
} from "#db/queries/consultations/consultations.ts";
import type { UnitRow } from "#db/queries/units/units.ts";
import type { Context } from "#operations/context.ts";
import { managedConsultation } from "./parts/managed-consultation.ts";

export type { AgendaItem } from "#db/queries/consultations/consultations.ts";

export interface ConsultationForStaff {
  consultation: ConsultationRow;
  units: UnitRow[];
  agenda: AgendaItem[];
  participants: ParticipantRow[];
  counts: GroupCount[];
  /** Groups of the regulation that nobody stands for: a warning. */
  missing: ParticipantGroup[];
  agreements: FullAction[];
  /** To be sent back with a change. */
  version: number;
}

/** An event as those see it who steer it. */
export async function viewManagedConsultation(
  ctx: Context,
  slug: string,
): Promise<ConsultationForStaff> {
  const { consultation, units } = await managedConsultation(ctx, slug);
  const { id, state } = consultation;
  const [agenda, participants, agreements, version] = await Promise.all([
    listAgenda(ctx.db, id),
    listParticipants(ctx.db, id),
    listActions(ctx.db, { consultationId: id }),
    auditVersion(ctx.db, "consultation", id),
  ]);
  const counts = countByGroup(participants);
  const before = state === "planned" || state === "open";
  const missing = missingGroups(counts, before ? "listed" : "attended");
  return { consultation, units, agenda, participants, counts, missing, agreements, version };
}
