import { z } from "zod";
import { isWebAddress } from "#core/consultations/consultation-input.ts";
import { dayField } from "#core/day-fields.ts";
import { wholeField } from "#core/number-fields.ts";
import { line, optionalLine, optionalText, yesNo } from "#core/text-fields.ts";
import { versionSchema } from "#core/version.ts";
import { type FieldErrors, failure, type Result, success } from "#lib/result.ts";
import { ACTION_STATES, type ActionState, canBecome } from "./action-state.ts";

const planFields = {
  text: line(500),
  youSaid: optionalLine(500),
  responsible: line(150),
  dueOn: dayField,
  indicator: line(300),
};

/** An agreement of a consultation; `agenda` is the point it comes from. */
export const agreementSchema = z.object({
  unit: z.string("error.choose").min(1, "error.choose").max(100, "error.choose"),
  agenda: optionalLine(40),
  ...planFields,
});

/** An action that a unit plans by itself, mostly from a weak element. */
export const actionSchema = z.object({
  unit: z.string("error.choose").min(1, "error.choose").max(100, "error.choose"),
  element: optionalLine(40),
  owner: optionalLine(40),
  public: yesNo(false),
  ...planFields,
});

const progressFields = {
  owner: optionalLine(40),
  state: z.enum(ACTION_STATES, "error.choose"),
  progress: wholeField({ min: 0, max: 100, outside: "action.percent" }),
  evidence: optionalText(2_000),
  evidenceLink: optionalLine(500).refine(
    (text) => text === null || isWebAddress(text),
    "error.web-address",
  ),
  cancelReason: optionalLine(300),
};

/** What is planned, by when, and whether the public sees it. */
export const actionPlanSchema = z.object({
  version: versionSchema,
  public: yesNo(false),
  ...planFields,
});

/** How far it is, and who looks after it. */
export const actionProgressSchema = z.object({ version: versionSchema, ...progressFields });
type Progress = Omit<z.infer<typeof actionProgressSchema>, "version" | "owner">;

/**
 * What was agreed in a consultation stands in signed minutes (FKP, PermenPANRB 16/2017): its plan
 * is not changed afterwards.
 */
export const mayChangePlan = ({ consultationId }: { consultationId: string | null }): boolean =>
  consultationId === null;

/**
 * How far an action is, as it may be stored: done needs evidence and is 100 %, giving up needs a
 * reason.
 * @param today YYYY-MM-DD, kept as the day it was finished
 */
export function decideProgress(
  before: { state: ActionState; doneOn: string | null },
  progress: Progress,
  today: string,
): Result<Progress & { doneOn: string | null }> {
  const { state, evidence, evidenceLink, cancelReason } = progress;
  const noEvidence = state === "done" && evidence === null && evidenceLink === null;
  const noReason = state === "cancelled" && cancelReason === null;
  const errors: FieldErrors = {
    ...(!canBecome(before.state, state) && { state: "action.wrong-state" }),
    ...(noEvidence && { evidence: "action.evidence-needed" }),
    ...(noReason && { cancelReason: "error.required" }),
  };
  if (Object.keys(errors).length > 0) return failure(errors);
  const done = state === "done";
  return success({
    ...progress,
    progress: done ? 100 : progress.progress,
    cancelReason: state === "cancelled" ? cancelReason : null,
    doneOn: done ? (before.doneOn ?? today) : null,
  });
}
