import type { Context } from "#operations/context.ts";
import { type AgendaChoices, agendaChoices } from "./parts/agenda-choices.ts";
import { managedConsultation } from "./parts/managed-consultation.ts";

/** What an agenda can still be built from: public topics and weak elements of the event's units. */
export const listAgendaChoices = async (ctx: Context, slug: string): Promise<AgendaChoices> =>
  agendaChoices(ctx, await managedConsultation(ctx, slug));
