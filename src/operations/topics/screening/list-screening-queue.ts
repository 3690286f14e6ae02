import { z } from "zod";
import { reach } from "#core/access/policy.ts";
import { conflictedUnits } from "#core/access/screening-conflict.ts";
import { type FindingName, findForScreening } from "#core/topics/screening-findings.ts";
import { countComments } from "#db/queries/responses/comments.ts";
import { listActiveAbusiveWords } from "#db/queries/topics/abusive-words.ts";
import type { WaitingKind } from "#db/queries/topics/screening.ts";
import { authoriseStaff } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { localToday } from "#operations/local-today.ts";
import { type WaitingItem, waitingItems } from "./parts/waiting-items.ts";

const PAGE = 30;
const KINDS = ["topic", "appeal", "reply"] as const;

const querySchema = z.object({
  kind: z.enum(KINDS).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

/** One row of the queue; a locked one shows nothing of what was written. */
export interface QueueItem {
  kind: WaitingKind;
  id: string;
  code: string;
  seq: number;
  topicKind: WaitingItem["topicKind"];
  title: string | null;
  excerpt: string | null;
  unitName: string | null;
  confidential: boolean;
  locked: boolean;
  since: Date;
  late: boolean;
  findings: FindingName[];
}

export interface ScreeningQueue {
  kind: WaitingKind | null;
  counts: Record<WaitingKind, number>;
  /** Survey comments that wait on their own page. */
  comments: number;
  items: QueueItem[];
  page: number;
  pages: number;
}

/** Everything that waits for moderation, the longest waiting first. */
export async function listScreeningQueue(ctx: Context, query: unknown): Promise<ScreeningQueue> {
  const actor = authoriseStaff(ctx, "topic.screen");
  const { kind, page: asked } = querySchema.parse(query);
  const scope = {
    unitIds: reach(actor, "comment.screen"),
    exceptUnitIds: conflictedUnits(actor),
  };
  const [all, words, comments, today] = await Promise.all([
    waitingItems(ctx, actor),
    listActiveAbusiveWords(ctx.db),
    countComments(ctx.db, "waiting", scope),
    localToday(ctx),
  ]);
  const count = (of: WaitingKind) => all.filter((item) => item.kind === of).length;
  const shown = kind === undefined ? all : all.filter((item) => item.kind === kind);
  const pages = Math.max(1, Math.ceil(shown.length / PAGE));
  const page = Math.min(asked, pages);
  return {
    kind: kind ?? null,
    counts: { topic: count("topic"), appeal: count("appeal"), reply: count("reply") },
    comments,
    page,
    pages,
    items: shown.slice((page - 1) * PAGE, page * PAGE).map((item) => show(item, words, today)),
  };
}

function show(item: WaitingItem, words: readonly string[], today: string): QueueItem {
  const { kind, id, code, seq, topicKind, unitName, locked } = item;
  const whole = item.kind === "reply" ? item.text : `${item.title}\n${item.text}`;
  const names = findForScreening(whole, words).map(({ name }) => name);
  return {
    kind,
    id,
    code,
    seq,
    topicKind,
    unitName,
    locked,
    title: locked ? null : item.title,
    excerpt: locked ? null : item.text.slice(0, 200),
    confidential: item.confidential === 1,
    since: new Date(item.since),
    late: item.verifyBy !== null && item.verifyBy < today,
    findings: locked ? [] : [...new Set(names)],
  };
}
