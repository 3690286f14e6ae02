import { isAppError } from "#core/app-error.ts";
import { parse } from "#core/parse.ts";
import { findForScreening } from "#core/topics/screening-findings.ts";
import { type BulkDecision, bulkSchema } from "#core/topics/screening-input.ts";
import { listActiveAbusiveWords } from "#db/queries/topics/abusive-words.ts";
import type { TopicRow } from "#db/queries/topics/topics.ts";
import { type Result, success } from "#lib/result.ts";
import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { localToday } from "#operations/local-today.ts";
import { openAsModerator } from "#operations/topics/parts/open-as-moderator.ts";
import { type PublicWords, publicChanges } from "#operations/topics/parts/public-changes.ts";
import { storeTopicAct, type TopicAct } from "#operations/topics/parts/store-topic-act.ts";

export type TogetherOutcome = "done" | "findings" | "conflict" | "forbidden" | "not_found";

export interface TogetherResult {
  code: string;
  outcome: TogetherOutcome;
}

/**
 * Many decisions in one go, each checked and locked by itself: one refusal stops no other. Nothing
 * in which something was found is approved unseen.
 */
export async function screenTopicsTogether(
  ctx: Context,
  input: unknown,
): Promise<Result<TogetherResult[]>> {
  authorise(ctx, "topic.screen");
  const parsed = parse(bulkSchema, input);
  if (!parsed.ok) return parsed;
  const words = await listActiveAbusiveWords(ctx.db);
  const results: TogetherResult[] = [];
  for (const item of new Set(parsed.value.items)) {
    const [code = "", version = ""] = item.split(":");
    const outcome = await screenOne(ctx, code, Number(version), parsed.value, words);
    results.push({ code, outcome });
  }
  return success(results);
}

async function screenOne(
  ctx: Context,
  code: string,
  seq: number,
  decision: BulkDecision,
  words: readonly string[],
): Promise<TogetherOutcome> {
  try {
    const { topic } = await openAsModerator(ctx, code);
    const open = wordsOf(topic);
    const found = findForScreening(`${open.publicTitle}\n${open.publicText}`, words);
    if (decision.decision === "approve" && found.length > 0) return "findings";
    const act =
      decision.decision === "approve"
        ? approval(open, await localToday(ctx))
        : rejection(decision.rejectReason, decision.rejectText);
    await storeTopicAct(ctx, topic, { ...act, seq, party: "moderator" });
    return "done";
  } catch (error) {
    if (!isAppError(error) || error.code === "unavailable") throw error;
    return error.code === "forbidden" || error.code === "not_found" ? error.code : "conflict";
  }
}

type Act = Omit<TopicAct, "seq" | "party">;

/** What the author left after his own masking, where he did. */
const wordsOf = ({ title, text, publicTitle, publicText }: TopicRow): PublicWords => ({
  publicTitle: publicTitle ?? title,
  publicText: publicText ?? text,
});

const approval = (words: PublicWords, today: string): Act => ({
  action: "approve",
  audience: "public",
  changes: { ...publicChanges(words), verifiedOn: today },
});

const rejection = (reason: string, text: string): Act => ({
  action: "reject",
  audience: "moderation",
  text,
  data: { reason },
  changes: { ownerUnitId: null, assigneeId: null },
});
