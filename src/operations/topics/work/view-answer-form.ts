import { findDraft } from "#db/queries/topics/answer-drafts.ts";
import type { TemplateItem } from "#db/queries/topics/answer-templates.ts";
import { listTemplates } from "#db/queries/topics/answer-templates.ts";
import type { Context } from "#operations/context.ts";
import { openAsUnit } from "#operations/topics/parts/open-as-unit.ts";
import { type WorkEvent, type WorkTopic, workTopic } from "./parts/work-topic.ts";

export interface AnswerForm extends WorkTopic {
  /** What the writer kept, or the newest proposal that waits for release; "" without either. */
  draft: string;
  draftSavedAt: Date | null;
  proposal: WorkEvent | null;
  templates: TemplateItem[];
}

/** The topic with everything that writing its answer needs. */
export async function viewAnswerForm(ctx: Context, code: string): Promise<AnswerForm> {
  const standing = await openAsUnit(ctx, code);
  const work = await workTopic(ctx, standing);
  const { actor, topic } = standing;
  const draft = await findDraft(ctx.db, topic.id, actor.accountId);
  const proposal = waitingProposal(work.events);
  const unitIds = topic.ownerUnitId === null ? [] : [topic.ownerUnitId];
  return {
    ...work,
    draft: draft?.text ?? proposal?.text ?? "",
    draftSavedAt: draft?.savedAt ?? null,
    proposal,
    templates: await listTemplates(ctx.db, { unitIds, kind: topic.kind, active: true }),
  };
}

/** The newest proposal, when nothing was published after it. */
function waitingProposal(events: readonly WorkEvent[]): WorkEvent | null {
  const last = events.findLast(({ action }) => ["propose-answer", "answer"].includes(action));
  return last?.action === "propose-answer" ? last : null;
}
