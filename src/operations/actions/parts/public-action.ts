import type { ActionState } from "#core/actions/action-state.ts";
import type { FullAction } from "#db/queries/actions/follow-up-actions.ts";

/** What everybody may know of a follow-up action: no owner's account. */
export interface PublicAction {
  unit: { slug: string; name: string };
  consultation: { slug: string; theme: string } | null;
  topic: { code: string; title: string | null } | null;
  element: string | null;
  text: string;
  youSaid: string | null;
  responsible: string;
  dueOn: string;
  indicator: string;
  state: ActionState;
  progress: number;
  evidence: string | null;
  evidenceLink: string | null;
  cancelReason: string | null;
  doneOn: string | null;
}

export function publicAction({ action, unit, consultation, topic }: FullAction): PublicAction {
  const { text, youSaid, responsible, dueOn, indicator, state, progress } = action;
  const { evidence, evidenceLink, cancelReason, doneOn, elementKey } = action;
  const event = consultation?.state === "published" ? consultation : null;
  return {
    unit: { slug: unit.slug, name: unit.name },
    consultation: event && { slug: event.slug, theme: event.theme },
    topic,
    element: elementKey,
    text,
    youSaid,
    responsible,
    dueOn,
    indicator,
    state,
    progress,
    evidence,
    evidenceLink,
    cancelReason,
    doneOn,
  };
}
