import { z } from "@hono/zod-openapi";
import type { Result } from "#lib/result.ts";
import type { Context } from "#operations/context.ts";
import { askAuthor } from "#operations/topics/screening/ask-author.ts";
import { addTopicNote } from "#operations/topics/work/add-topic-note.ts";
import { answerTopic } from "#operations/topics/work/answer-topic.ts";
import { askUnit } from "#operations/topics/work/ask-unit.ts";
import { assignTopic } from "#operations/topics/work/assign-topic.ts";
import { contributeToTopic } from "#operations/topics/work/contribute-to-topic.ts";
import { passTopicOn } from "#operations/topics/work/pass-topic-on.ts";
import { proposeAnswer } from "#operations/topics/work/propose-answer.ts";
import { returnTopic } from "#operations/topics/work/return-topic.ts";
import { routeTopic } from "#operations/topics/work/route-topic.ts";
import { startTopic } from "#operations/topics/work/start-topic.ts";
import {
  mergeBody,
  mergeInto,
  screenBody,
  screenTopic,
  separate,
  separateBody,
} from "./screening-verbs.ts";

export interface TopicVerb {
  summary: string;
  body: z.ZodObject;
  run: (ctx: Context, code: string, input: unknown) => Promise<Result<object | null>>;
  /** Does the answer say where the topic stands now? */
  tells: boolean;
}

const seq = z.int().openapi({ description: "The version of the topic that the officer saw." });
const unit = z.string().openapi({ description: "Slug of a unit in service." });
const text = z.string();
const only = z.object({ seq });
const withText = only.extend({ text });
const toUnit = withText.extend({ unit });

const verb = (summary: string, body: z.ZodObject, run: TopicVerb["run"]): TopicVerb => ({
  summary,
  body,
  run,
  tells: true,
});

/** What officers may do to a topic, by its name in the address. */
export const TOPIC_VERBS: Record<string, TopicVerb> = {
  screen: {
    summary: "Decide on a topic as a moderator",
    body: screenBody,
    run: screenTopic,
    tells: false,
  },
  merge: {
    summary: "Join a topic to another one about the same matter",
    body: mergeBody,
    run: mergeInto,
    tells: false,
  },
  separate: {
    summary: "Undo a wrong merge",
    body: separateBody,
    run: separate,
    tells: false,
  },
  route: verb(
    "Give a verified or returned topic to the responsible unit",
    only.extend({ unit, text: text.optional() }),
    routeTopic,
  ),
  start: verb("Begin to work on a topic", only, startTopic),
  assign: verb(
    "Hand a topic to an employee of the unit",
    only.extend({ employee: z.string().openapi({ description: "Username." }) }),
    assignTopic,
  ),
  return: verb("Return a topic, naming the unit that it should be", toUnit, returnTopic),
  "pass-on": verb("Give a topic to another unit", toUnit, passTopicOn),
  "ask-unit": verb("Ask another unit to contribute", toUnit, askUnit),
  contribute: verb("Contribute to a topic of another unit", withText, contributeToTopic),
  "ask-author": verb("Ask the author", withText, askAuthor),
  note: verb("Leave a note for colleagues", withText, addTopicNote),
  "propose-answer": verb("Propose an answer to the head of the unit", withText, proposeAnswer),
  answer: verb(
    "Publish the answer, without attachments",
    withText.extend({
      proposal: seq.optional().openapi({ description: "Event of the proposal that is released." }),
    }),
    answerTopic,
  ),
};
