import { AppError } from "#core/app-error.ts";
import { parse } from "#core/parse.ts";
import { appealSchema } from "#core/topics/screening-input.ts";
import { listTopicEvents } from "#db/queries/topics/topics.ts";
import { type Result, success } from "#lib/result.ts";
import type { Context } from "#operations/context.ts";
import { localToday } from "#operations/local-today.ts";
import { mayDecideAppeal } from "#operations/topics/parts/may-decide-appeal.ts";
import { openAsModerator } from "#operations/topics/parts/open-as-moderator.ts";
import { publicChanges } from "#operations/topics/parts/public-changes.ts";
import { storeTopicAct } from "#operations/topics/parts/store-topic-act.ts";

/**
 * Another moderator than the one who rejected a topic hears the author's appeal. Upheld, the topic
 * is public and waits for its unit.
 * @throws AppError `forbidden` for the one who rejected it
 */
export async function decideAppeal(
  ctx: Context,
  code: string,
  input: unknown,
): Promise<Result<null>> {
  const { actor, topic } = await openAsModerator(ctx, code);
  const events = await listTopicEvents(ctx.db, topic.id);
  if (!mayDecideAppeal(events, actor.accountId)) throw new AppError("forbidden");
  const parsed = parse(appealSchema, input);
  if (!parsed.ok) return parsed;
  const { value } = parsed;
  const upheld = value.decision === "uphold" && {
    changes: { ...publicChanges(value), verifiedOn: await localToday(ctx) },
  };
  await storeTopicAct(ctx, topic, {
    action: upheld ? "uphold-appeal" : "dismiss-appeal",
    party: "moderator",
    seq: value.version,
    audience: "moderation",
    text: value.appealText,
    ...upheld,
  });
  return success(null);
}
