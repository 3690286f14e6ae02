import { deadlines } from "#core/topics/clock.ts";
import type { TopicAction } from "#core/topics/lifecycle.ts";
import type { NewTopic } from "#db/queries/topics/topics.ts";
import { timeThere } from "#db/seed/demo/survey/quarters.ts";
import { addWorkingDays } from "#lib/dates/working-days.ts";
import { STORIES, type Story } from "./stories.ts";
import type { Telling, ToldTopic } from "./world.ts";

type Change = (telling: Telling, topic: NewTopic, date: string) => Partial<NewTopic>;

const verify: Change = (_telling, _topic, date) => ({ verifiedOn: date });
const close: Change = (_telling, _topic, date) => ({ closedOn: date, closesAfter: null });

/** What an act changes in a topic besides its state. */
const CHANGES: Partial<Record<TopicAction, Change>> = {
  approve: verify,
  "uphold-appeal": verify,
  route: (telling) => ({ ownerUnitId: meantUnit(telling, "route") }),
  "pass-on": ({ unitId }, { passedOnCount }) => ({
    ownerUnitId: unitId,
    passedOnCount: (passedOnCount ?? 0) + 1,
  }),
  return: () => ({ ownerUnitId: null }),
  answer: ({ world, post }, _topic, date) => ({
    answeredOn: date,
    closesAfter: addWorkingDays(date, world.clocks[post.kind].reactionDays, world.holidays),
  }),
  reopen: (_telling, { reopenedCount }) => ({
    solved: false,
    closedOn: null,
    closesAfter: null,
    reopenedCount: (reopenedCount ?? 0) + 1,
  }),
  "confirm-solved": (...all) => ({ ...close(...all), solved: true }),
  "auto-close": (_telling, _topic, date) => ({ closedOn: date }),
  withdraw: close,
  merge: ({ earlier }) => ({ mergedIntoId: earlier?.id ?? null }),
  "hand-to-inspectorate": ({ world }, { createdOn, verifiedOn }, date) => ({
    supervisory: true,
    ownerUnitId: null,
    verifiedOn: verifiedOn ?? date,
    publicTitle: null,
    publicText: null,
    searchText: null,
    answerBy: deadlines(createdOn, world.clocks.pengawasan, world.holidays).answerBy,
  }),
};

/** Changes the topic, and who contributes to it, as the act does. */
export function applyAct(
  telling: Telling,
  { topic, contributors }: ToldTopic,
  action: TopicAction,
  date: string,
): void {
  const at = timeThere(date, 12 * 60);
  const unitId = telling.otherId;
  if (action === "ask-unit") {
    contributors.push({ topicId: topic.id, unitId, askedAt: at, contributedAt: null });
  }
  if (action === "contribute") for (const each of contributors) each.contributedAt = at;
  Object.assign(topic, CHANGES[action]?.(telling, topic, date));
}

/** The unit that an act names: where the post goes, or who is asked. */
export function meantUnit({ unitId, otherId, post }: Telling, action: TopicAction): string | null {
  const { steps }: Story = STORIES[post.story];
  const goesAround = steps.some(([each]) => each === "pass-on");
  if (action === "route") return goesAround ? otherId : unitId;
  if (action === "pass-on") return unitId;
  return action === "return" || action === "ask-unit" ? otherId : null;
}
