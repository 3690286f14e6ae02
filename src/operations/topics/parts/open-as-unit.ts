import { can, type Permission } from "#core/access/policy.ts";
import type { Actor } from "#core/access/roles.ts";
import { screeningRight } from "#core/access/topic-screening.ts";
import { AppError, found } from "#core/app-error.ts";
import { MOVES, type TopicAction, type TopicParty } from "#core/topics/lifecycle.ts";
import { partiesOf } from "#core/topics/topic-party.ts";
import { listOwnerIds } from "#db/queries/topics/contributors.ts";
import { listConcernedUnits } from "#db/queries/topics/screening.ts";
import { findTopicByCode, listContributorIds, type TopicRow } from "#db/queries/topics/topics.ts";
import { authoriseStaff } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

/** Rights by which somebody can have to do with a topic; what exactly, its parties decide. */
const RIGHTS: readonly Permission[] = [
  "topic.work",
  "topic.screen",
  "topic.handle-supervisory",
  "topic.oversee",
];

/** Who somebody is to a topic. */
export interface OpenedAsUnit {
  actor: Actor;
  topic: TopicRow;
  contributorIds: string[];
  parties: TopicParty[];
  /** The bureau reads what units do. */
  overseer: boolean;
  /** A unit of this person owned the topic before. */
  former: boolean;
}

/**
 * A topic as those who work on it open it, and who the signed-in person is to it.
 * @throws AppError `not_found` for a supervisory topic, except to the inspectorate
 */
export async function openAsUnit(ctx: Context, code: string): Promise<OpenedAsUnit> {
  const held = RIGHTS.find((right) => can(ctx.actor, right));
  const actor = authoriseStaff(ctx, held ?? "topic.work");
  const topic = found(await findTopicByCode(ctx.db, code));
  const contributorIds = await listContributorIds(ctx.db, topic.id);
  const parties = await partiesTo(ctx, actor, topic, contributorIds);
  if (topic.supervisory && parties.length === 0) throw new AppError("not_found");
  const owners = topic.supervisory ? [] : await listOwnerIds(ctx.db, topic.id);
  return {
    actor,
    topic,
    contributorIds,
    parties,
    overseer: !topic.supervisory && can(actor, "topic.oversee", topic.ownerUnitId ?? undefined),
    former: owners.some((unitId) => can(actor, "topic.work", unitId)),
  };
}

/** A moderator who belongs to a unit that the topic concerns does not moderate it. */
async function partiesTo(
  ctx: Context,
  actor: Actor,
  topic: TopicRow,
  contributorIds: string[],
): Promise<TopicParty[]> {
  const parties = partiesOf(actor, { ...topic, contributorIds });
  if (!parties.includes("moderator")) return parties;
  const right = screeningRight(actor, await listConcernedUnits(ctx.db, topic));
  return right === "open" ? parties : parties.filter((party) => party !== "moderator");
}

export interface ActAsUnit extends OpenedAsUnit {
  action: TopicAction;
  party: TopicParty;
}

/**
 * The same, for doing something to it: first step of every act of staff on a topic.
 * @throws AppError `forbidden` for who has no part in it; `conflict` for who had one until it was
 *   passed on: what he typed meanwhile must not end in a closed door
 */
export async function actAsUnit(
  ctx: Context,
  code: string,
  action: TopicAction,
): Promise<ActAsUnit> {
  const standing = await openAsUnit(ctx, code);
  const by: readonly TopicParty[] = MOVES[action].by;
  const party = standing.parties.find((each) => by.includes(each));
  if (party === undefined) throw new AppError(standing.former ? "conflict" : "forbidden");
  return { ...standing, action, party };
}
