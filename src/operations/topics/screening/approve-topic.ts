import { parse } from "#core/parse.ts";
import { approvalSchema } from "#core/topics/screening-input.ts";
import { type Result, success } from "#lib/result.ts";
import type { Context } from "#operations/context.ts";
import { localToday } from "#operations/local-today.ts";
import { openAsModerator } from "#operations/topics/parts/open-as-moderator.ts";
import { publicChanges } from "#operations/topics/parts/public-changes.ts";
import { storeTopicAct } from "#operations/topics/parts/store-topic-act.ts";

/** A moderator lets the public read a topic, in the words he leaves. The original stays. */
export async function approveTopic(
  ctx: Context,
  code: string,
  input: unknown,
): Promise<Result<null>> {
  const { topic } = await openAsModerator(ctx, code);
  const parsed = parse(approvalSchema, input);
  if (!parsed.ok) return parsed;
  const changes = { ...publicChanges(parsed.value), verifiedOn: await localToday(ctx) };
  await storeTopicAct(ctx, topic, {
    action: "approve",
    party: "moderator",
    seq: parsed.value.version,
    audience: "public",
    changes,
  });
  return success(null);
}
