import { setImmediate } from "node:timers/promises";
import { hasRun, recordRun } from "#db/queries/topics/topic-clocks.ts";
import {
  type FindableText,
  listFindableTexts,
  updateSearchText,
} from "#db/queries/topics/topic-search.ts";
import { write } from "#db/write.ts";
import { SEARCH_WORDS, searchWords } from "#lib/text/stem.ts";
import type { Context } from "#operations/context.ts";

const JOB = "search-words";
/** Texts at a time: requests come in between. */
const MOST = 50;

/**
 * After an update that takes words apart in another way, writes the words of all texts anew, so that
 * old posts are found as well. No transport offers it; once for each way.
 * @returns how many texts got other words
 */
export async function renewSearchWords(ctx: Context): Promise<number> {
  const key = `${JOB}:${SEARCH_WORDS}`;
  if (await hasRun(ctx.db, key)) return 0;
  let renewed = 0;
  let after = 0;
  for (;;) {
    const texts = await listFindableTexts(ctx.db, after, MOST);
    const changes = texts.map((each) => renewal(ctx, each)).filter((each) => each !== null);
    if (changes.length > 0) await write(ctx.db, changes);
    renewed += changes.length;
    const last = texts.at(-1);
    if (last === undefined) break;
    after = last.number;
    await setImmediate();
  }
  await write(ctx.db, [recordRun(ctx.db, JOB, key, ctx.now())]);
  return renewed;
}

function renewal({ db }: Context, text: FindableText) {
  const words = searchWords(`${text.title} ${text.text}`);
  return words === text.searchText ? null : updateSearchText(db, text, words);
}
