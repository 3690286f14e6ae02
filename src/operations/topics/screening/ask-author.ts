import { parse } from "#core/parse.ts";
import { textInput } from "#core/topics/work-input.ts";
import type { Result } from "#lib/result.ts";
import type { Context } from "#operations/context.ts";
import { actAsUnit } from "#operations/topics/parts/open-as-unit.ts";
import { storeWork, type TopicAfter, toAuthor } from "#operations/topics/parts/store-work.ts";

/** Asks the author for what is missing; the clock runs on meanwhile. */
export async function askAuthor(
  ctx: Context,
  code: string,
  input: unknown,
): Promise<Result<TopicAfter>> {
  const work = await actAsUnit(ctx, code, "ask-author");
  const parsed = parse(textInput, input);
  if (!parsed.ok) return parsed;
  const unitId = work.topic.ownerUnitId;
  return storeWork(ctx, work, { ...parsed.value, audience: toAuthor(work), unitId });
}
