import { found } from "#core/app-error.ts";
import { parse } from "#core/parse.ts";
import {
  allWords,
  anyWord,
  PUBLIC_STATES,
  type TopicQuery,
  topicQuerySchema,
  UNANSWERED,
} from "#core/topics/topic-query.ts";
import { findSite } from "#db/queries/government/government.ts";
import {
  countPublicTopics,
  listAlikeTopics,
  listPublicTopics,
  type PublicTopic,
  type TopicFilter,
} from "#db/queries/topics/public-topics.ts";
import { findServiceBySlug } from "#db/queries/units/services.ts";
import { findUnitBySlug, subtreeIds } from "#db/queries/units/units.ts";
import { DAY } from "#lib/dates/day.ts";
import { localDate } from "#lib/dates/local-date.ts";
import { type Result, success } from "#lib/result.ts";
import { basicWords, tellingWords } from "#lib/text/stem.ts";
import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { type ListedTopic, listedTopic } from "#operations/topics/parts/listed-topic.ts";

export type { ListedTopic };

export interface TopicList {
  items: ListedTopic[];
  total: number;
  next: string | null;
}

const MOST_WORDS = 12;

/**
 * What citizens brought, as far as it is public: by unit (with the units below it), service, kind,
 * state, period and words.
 * @throws AppError `not_found` for an unknown unit
 */
export async function listTopics(ctx: Context, input: unknown): Promise<Result<TopicList>> {
  authorise(ctx, "topic.read-public");
  const parsed = parse(topicQuerySchema, input);
  if (!parsed.ok) return parsed;
  const query = parsed.value;
  if (query.match === "any") return success(await listAlike(ctx, query));
  const filter = await filterOf(ctx, query);
  // Signs without a word are no reason to show everything.
  if (filter.match === "") return success({ items: [], total: 0, next: null });
  const { sort, cursor, limit } = query;
  const [rows, total] = await Promise.all([
    listPublicTopics(ctx.db, filter, { sort, cursor, limit: limit + 1 }),
    countPublicTopics(ctx.db, filter),
  ]);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const next = rows.length > limit && last !== undefined ? cursorOf(last) : null;
  return success({ items: page.map(listedTopic), total, next });
}

async function listAlike(ctx: Context, { q = "", limit }: TopicQuery): Promise<TopicList> {
  const words = tellingWords(q).slice(0, MOST_WORDS);
  const rows = words.length === 0 ? [] : await listAlikeTopics(ctx.db, anyWord(words), limit);
  return { items: rows.map(listedTopic), total: rows.length, next: null };
}

async function filterOf(ctx: Context, query: TopicQuery): Promise<TopicFilter> {
  const { q, kind, state, period, sort } = query;
  const words = basicWords(q ?? "").slice(0, MOST_WORDS);
  return {
    ...(await placeOf(ctx, query)),
    kind,
    states: statesOf(state, sort),
    since: period && (await dayBefore(ctx, Number(period))),
    match: q === undefined || q === "" ? undefined : allWords(words),
  };
}

function statesOf(state: TopicQuery["state"], sort: TopicQuery["sort"]) {
  if (state !== undefined) return PUBLIC_STATES[state];
  return sort === "waiting" ? UNANSWERED : undefined;
}

async function placeOf(ctx: Context, { unit: slug, service }: TopicQuery) {
  if (slug === undefined) return {};
  const unit = found(await findUnitBySlug(ctx.db, slug));
  const chosen = service && (await findServiceBySlug(ctx.db, unit.id, service));
  return {
    unitIds: await subtreeIds(ctx.db, unit.id),
    serviceId: chosen ? chosen.id : undefined,
  };
}

async function dayBefore(ctx: Context, days: number): Promise<string> {
  const site = await findSite(ctx.db);
  return localDate(new Date(ctx.now().getTime() - days * DAY), site?.timeZone ?? "Asia/Jakarta");
}

const cursorOf = ({ supportCount, createdAt, id }: PublicTopic): string =>
  `${supportCount}_${createdAt.getTime()}_${id}`;
