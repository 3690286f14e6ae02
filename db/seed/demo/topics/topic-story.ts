import { nextState, type TopicAction, type TopicParty } from "#core/topics/lifecycle.ts";
import type { NewTopic, NewTopicEvent } from "#db/queries/topics/topics.ts";
import { timeThere } from "#db/seed/demo/survey/quarters.ts";
import { addWorkingDays } from "#lib/dates/working-days.ts";
import { rejection, stepText } from "./step-texts.ts";
import { STORIES, type Story } from "./stories.ts";
import { applyAct, meantUnit } from "./story-changes.ts";
import type { Telling, ToldTopic } from "./world.ts";

/** Acts that not everybody reads. */
const AUDIENCES: Partial<Record<TopicAction, NewTopicEvent["audience"]>> = {
  assign: "units",
  "ask-unit": "units",
  contribute: "units",
  warn: "units",
  reopen: "units",
  withdraw: "units",
  appeal: "units",
  "add-information": "units",
  "confirm-solved": "units",
  reject: "moderation",
  "uphold-appeal": "moderation",
  "dismiss-appeal": "moderation",
};

/** Who acts; all else is moderation's. */
const PARTIES: Partial<Record<TopicAction, TopicParty>> = {
  start: "owner",
  assign: "owner",
  return: "owner",
  "pass-on": "owner",
  "ask-unit": "owner",
  "ask-author": "owner",
  answer: "owner",
  contribute: "contributor",
  "add-information": "author",
  "confirm-solved": "author",
  reopen: "author",
  withdraw: "author",
  appeal: "author",
  warn: "system",
  escalate: "system",
  "auto-close": "system",
};

/** Tells a post's story event by event, each of them a move of the table. */
export function tell(telling: Telling, topic: NewTopic): ToldTopic {
  const told: ToldTopic = { topic, events: [submitted(topic)], contributors: [] };
  const { steps }: Story = STORIES[telling.post.story];
  for (const [action, day] of steps) take(telling, told, action, day);
  return told;
}

const submitted = (topic: NewTopic): NewTopicEvent => ({
  topicId: topic.id,
  seq: 1,
  at: topic.createdAt,
  action: "submit",
  party: "author",
  accountId: null,
  accountName: null,
  unitId: null,
  toUnitId: topic.chosenUnitId ?? null,
  audience: "public",
  text: null,
  data: null,
});

/** @throws Error for a story that the table of moves does not know */
function take(telling: Telling, told: ToldTopic, action: TopicAction, day: number): void {
  const { topic, events } = told;
  const { world, random, post } = telling;
  const party = topic.supervisory ? "inspectorate" : (PARTIES[action] ?? "moderator");
  const state = nextState(topic.state ?? "submitted", action, party);
  if (state === null) throw new Error(`${post.story}: no ${action} from ${topic.state}`);
  const date = addWorkingDays(topic.createdOn, day, world.holidays);
  const minutes = 8 * 60 + events.length * 45 + random.between(0, 40);
  const at = new Date(Math.min(timeThere(date, minutes).getTime(), world.now.getTime()));
  const event = eventOf(telling, told, action, { at, party });
  applyAct(telling, told, action, date);
  Object.assign(topic, { state, seq: event.seq });
  events.push(topic.supervisory ? { ...event, audience: "inspectorate" } : event);
}

function eventOf(
  telling: Telling,
  { topic, events }: ToldTopic,
  action: TopicAction,
  { at, party }: { at: Date; party: TopicParty },
): NewTopicEvent {
  const { world, random, post, otherId } = telling;
  const again = events.some((event) => event.action === "answer");
  const refused = action === "reject" ? rejection(post.title) : null;
  const ofUnit = party === "owner" || party === "system" ? (topic.ownerUnitId ?? null) : null;
  const unitId = party === "contributor" ? otherId : ofUnit;
  return {
    topicId: topic.id,
    seq: events.length + 1,
    at,
    action,
    party,
    unitId,
    ...world.actorFor(party, unitId),
    toUnitId: meantUnit(telling, action),
    audience: AUDIENCES[action] ?? "public",
    text: refused?.text ?? stepText(random, action, { own: post.answer, again }),
    data: dataOf(telling, action, refused?.reason),
  };
}

function dataOf(
  { earlier }: Telling,
  action: TopicAction,
  rejected: string | undefined,
): Record<string, unknown> | null {
  if (rejected !== undefined) return { reason: rejected };
  if (action === "mask") return { reason: "personal-data" };
  if (action === "merge") return { into: earlier?.code ?? null };
  return action === "escalate" ? { to: "organisasi" } : null;
}
