import type { Calendar } from "#db/queries/calendar/calendar.ts";
import type { SeededUnit } from "#db/seed/demo/governments/unit-rows.ts";
import { randomFrom } from "#lib/seeded-random.ts";
import {
  topicContacts,
  topicContributors,
  topicEvents,
  topicReplies,
  topicSupports,
  topics,
} from "../../../schema/topics.ts";
import type { Statement } from "../../../write.ts";
import { insertAll } from "../../insert-all.ts";
import { AREA_POSTS } from "./area-posts.ts";
import type { DemoPost } from "./demo-post.ts";
import { HEALTH_POSTS } from "./health-posts.ts";
import { pastPosts } from "./past-posts.ts";
import { PERMIT_POSTS } from "./permit-posts.ts";
import { REGISTRY_POSTS } from "./registry-posts.ts";
import { postedTopic } from "./topic-row.ts";
import { tell } from "./topic-story.ts";
import { contactOf, repliesOf, supportsOf } from "./voices.ts";
import type { DemoWorld, ToldTopic } from "./world.ts";

const POSTS: readonly DemoPost[] = [
  ...REGISTRY_POSTS,
  ...HEALTH_POSTS,
  ...PERMIT_POSTS,
  ...AREA_POSTS,
];

export interface DialogueOptions {
  seeded: readonly SeededUnit[];
  calendar: Calendar;
  now: Date;
  actorFor: DemoWorld["actorFor"];
}

/** The dialogue of a demo government: posts in every state, each with the history that led there. */
export function dialogueStatements(options: DialogueOptions): Statement[] {
  const random = randomFrom("dialogue voices");
  const told = tellAll(options);
  return [
    ...insertAll(
      topics,
      told.map(({ topic }) => topic),
    ),
    ...insertAll(
      topicEvents,
      told.flatMap(({ events }) => events),
    ),
    ...insertAll(
      topicContributors,
      told.flatMap(({ contributors }) => contributors),
    ),
    ...insertAll(
      topicSupports,
      told.flatMap((each) => supportsOf(random, each)),
    ),
    ...insertAll(
      topicReplies,
      told.flatMap((each) => repliesOf(random, each, options.now)),
    ),
    ...insertAll(
      topicContacts,
      told.flatMap((each) => contactOf(random, each)),
    ),
  ];
}

function tellAll({ seeded, calendar, now, actorFor }: DialogueOptions): ToldTopic[] {
  const world: DemoWorld = { now, ...calendar, actorFor };
  const told: ToldTopic[] = [];
  for (const [at, post] of [...POSTS, ...pastPosts(now, calendar.holidays)].entries()) {
    const random = randomFrom(`topic ${at} ${post.title}`);
    const unit = random.pick(unitsFor(seeded, post));
    if (unit === undefined) continue;
    const other = random.pick(seeded.filter(({ row }) => row.kind === "opd" && row !== unit.row));
    const telling = {
      world,
      random,
      post,
      unitId: unit.row.id,
      otherId: other.row.id,
      earlier: told[0]?.topic ?? null,
    };
    told.push(tell(telling, postedTopic(telling, unit)));
  }
  return told;
}

/** Units with such services; the agency itself before its branches. */
function unitsFor(seeded: readonly SeededUnit[], { offers }: DemoPost): SeededUnit[] {
  const all = seeded.filter(({ unit }) => unit.offers === offers);
  const agencies = all.filter(({ unit }) => unit.kind === "opd");
  return agencies.length > 0 ? agencies : all;
}
