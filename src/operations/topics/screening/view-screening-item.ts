import type { TopicAction } from "#core/topics/lifecycle.ts";
import { MOVES, nextState, TOPIC_ACTIONS } from "#core/topics/lifecycle.ts";
import {
  findForScreening,
  proposedText,
  type ScreeningFinding,
  type TextPart,
  textParts,
} from "#core/topics/screening-findings.ts";
import { auditVersion } from "#db/queries/access/audit.ts";
import { listActiveAbusiveWords } from "#db/queries/topics/abusive-words.ts";
import {
  findTopicNames,
  listMerged,
  listTopicFiles,
  type TopicNames,
  type TopicPhoto,
} from "#db/queries/topics/screening.ts";
import {
  findTopicById,
  listTopicEvents,
  type TopicEventRow,
  type TopicRow,
} from "#db/queries/topics/topics.ts";
import type { Context } from "#operations/context.ts";
import { mayDecideAppeal } from "#operations/topics/parts/may-decide-appeal.ts";
import { openAsModerator } from "#operations/topics/parts/open-as-moderator.ts";
import { type AlikeItem, alikeItems } from "./parts/alike-items.ts";
import { waitingItems } from "./parts/waiting-items.ts";

export interface ScreeningItem {
  topic: TopicRow;
  names: TopicNames;
  events: TopicEventRow[];
  title: TextPart[];
  text: TextPart[];
  findings: ScreeningFinding[];
  /** What the form starts from: what is public now, or the original with personal data masked. */
  proposed: { publicTitle: string; publicText: string };
  photos: (TopicPhoto & { version: number })[];
  alike: AlikeItem[];
  /** Where it was merged into, and what was merged into it. */
  into: TopicRow | null;
  joined: TopicRow[];
  /** What moderation may do from this state. */
  moves: TopicAction[];
  /** False for who rejected it: somebody else hears the appeal. */
  mayDecide: boolean;
  /** The one in the queue that has waited longest, besides this one. */
  next: { kind: string; id: string; code: string } | null;
}

/** One topic as it was written, for the moderator who decides on it. */
export async function viewScreeningItem(ctx: Context, code: string): Promise<ScreeningItem> {
  const { topic, actor } = await openAsModerator(ctx, code);
  const [words, names, events, photos, waiting] = await Promise.all([
    listActiveAbusiveWords(ctx.db),
    findTopicNames(ctx.db, topic),
    listTopicEvents(ctx.db, topic.id),
    photosOf(ctx, topic.id),
    waitingItems(ctx, actor),
  ]);
  const inTitle = findForScreening(topic.title, words);
  const inText = findForScreening(topic.text, words);
  const next = waiting.find((item) => !item.locked && item.id !== topic.id);
  return {
    topic,
    names,
    events,
    photos,
    into: (await findTopicById(ctx.db, topic.mergedIntoId ?? "")) ?? null,
    joined: await listMerged(ctx.db, topic.id),
    title: textParts(topic.title, inTitle),
    text: textParts(topic.text, inText),
    findings: [...inTitle, ...inText],
    proposed: {
      publicTitle: topic.publicTitle ?? proposedText(topic.title),
      publicText: topic.publicText ?? proposedText(topic.text),
    },
    alike: await alikeItems(ctx, topic, waiting),
    moves: movesOf(topic),
    mayDecide: mayDecideAppeal(events, actor.accountId),
    next: next === undefined ? null : { kind: next.kind, id: next.id, code: next.code },
  };
}

/** What waits is approved in other words instead of masked. */
const movesOf = ({ state }: TopicRow): TopicAction[] =>
  TOPIC_ACTIONS.filter(
    (action) =>
      MOVES[action].by.some((party) => party === "moderator") &&
      nextState(state, action, "moderator") !== null &&
      !(action === "mask" && state === "submitted"),
  );

async function photosOf(ctx: Context, topicId: string) {
  const files = await listTopicFiles(ctx.db, topicId);
  return Promise.all(
    files.map(async (file) => ({
      ...file,
      version: await auditVersion(ctx.db, "topic-file", file.id),
    })),
  );
}
