import type { ClockRule } from "#core/topics/clock.ts";
import type { TopicParty } from "#core/topics/lifecycle.ts";
import type { TopicKind } from "#core/topics/topic-kind.ts";
import type { NewTopic, NewTopicEvent } from "#db/queries/topics/topics.ts";
import type { Random } from "#lib/seeded-random.ts";
import type { topicContributors } from "../../../schema/topics.ts";
import type { DemoPost } from "./demo-post.ts";

type Person = Pick<NewTopicEvent, "accountId" | "accountName">;

/** What the demo's posts happen in. */
export interface DemoWorld {
  now: Date;
  holidays: ReadonlySet<string>;
  clocks: Record<TopicKind | "pengawasan", ClockRule>;
  /** Who acts for a party; nobody by name for authors and the clock. */
  actorFor(party: TopicParty, unitId: string | null): Person;
}

/** A topic with all that happened to it so far. */
export interface ToldTopic {
  topic: NewTopic;
  events: NewTopicEvent[];
  contributors: (typeof topicContributors.$inferInsert)[];
}

export interface Telling {
  world: DemoWorld;
  random: Random;
  post: DemoPost;
  /** The unit that it concerns, and another one that it meets on its way. */
  unitId: string;
  otherId: string;
  /** An earlier topic about the same matter. */
  earlier: NewTopic | null;
}
