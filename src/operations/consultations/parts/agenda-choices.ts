import { listAgenda, listTopicsForAgenda } from "#db/queries/consultations/consultations.ts";
import type { Context } from "#operations/context.ts";
import { type WeakElement, weakElements } from "#operations/publications/parts/weak-elements.ts";
import type { ManagedConsultation } from "./managed-consultation.ts";

export interface AgendaChoices {
  topics: { id: string; code: string; title: string | null; supportCount: number }[];
  elements: WeakElement[];
}

/** What the agenda of an event can still be built from. */
export async function agendaChoices(
  ctx: Context,
  { consultation, units }: ManagedConsultation,
): Promise<AgendaChoices> {
  const unitIds = units.map(({ id }) => id);
  const [agenda, topics, elements] = await Promise.all([
    listAgenda(ctx.db, consultation.id),
    listTopicsForAgenda(ctx.db, unitIds),
    weakElements(ctx.db, unitIds),
  ]);
  const taken = new Set(agenda.map((item) => item.topicId));
  const known = new Set(agenda.map((item) => item.title));
  return {
    topics: topics.filter(({ id }) => !taken.has(id)),
    elements: elements.filter((element) => !known.has(elementTitle(element))),
  };
}

/** How a weak element stands on the agenda. */
export const elementTitle = ({ name, unit }: WeakElement): string => `${name.id} – ${unit.name}`;
