import type { TopicAction } from "#core/topics/lifecycle.ts";
import { type Result, success } from "#lib/result.ts";
import type { Context } from "#operations/context.ts";
import { approveTopic } from "#operations/topics/screening/approve-topic.ts";
import { decideAppeal } from "#operations/topics/screening/decide-appeal.ts";
import { handTopicToInspectorate } from "#operations/topics/screening/hand-topic-to-inspectorate.ts";
import { hideTopicPhoto } from "#operations/topics/screening/hide-topic-photo.ts";
import { maskTopic } from "#operations/topics/screening/mask-topic.ts";
import { mergeTopic } from "#operations/topics/screening/merge-topic.ts";
import { rejectTopic } from "#operations/topics/screening/reject-topic.ts";
import { separateTopic } from "#operations/topics/screening/separate-topic.ts";

import { textOf } from "./form.ts";
import { type Acts, runAct } from "./form-act.ts";

type Input = Record<string, unknown>;
type Act = (ctx: Context, code: string, input: Input) => Promise<Result<null>>;

/** The forms of a topic's page, by the name that each sends. */
const ACTS = {
  approve: approveTopic,
  appeal: decideAppeal,
  mask: maskTopic,
  merge: mergeTopic,
  separate: separateTopic,
  reject: rejectTopic,
  hand: handTopicToInspectorate,
  photo: (ctx, _code, input) => hideTopicPhoto(ctx, textOf(input, "photo"), input),
} satisfies Record<string, Act>;
export type ScreeningAct = keyof typeof ACTS;

/** Hands a posted form to its operation; the success tells which one it was. */
export const screeningAct = (ctx: Context, code: string, input: Input): Promise<Result<string>> => {
  const acts = Object.entries(ACTS).map(([name, act]): [string, Acts<string>[string]] => [
    name,
    async (fields) => {
      const result = await act(ctx, code, fields);
      return result.ok ? success(name) : result;
    },
  ]);
  return runAct(Object.fromEntries(acts), input);
};

const MOVE_OF = {
  approve: "approve",
  appeal: "uphold-appeal",
  mask: "mask",
  merge: "merge",
  separate: "separate",
  reject: "reject",
  hand: "hand-to-inspectorate",
} as const satisfies Partial<Record<ScreeningAct, TopicAction>>;
type FormAct = keyof typeof MOVE_OF;

/** The forms that the state of a topic allows, in their order on the page. */
export const screeningForms = (moves: readonly TopicAction[], mayDecide: boolean): FormAct[] =>
  (Object.keys(MOVE_OF) as FormAct[]).filter(
    (act) => moves.includes(MOVE_OF[act]) && (act !== "appeal" || mayDecide),
  );
