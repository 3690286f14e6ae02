import { z } from "zod";
import { dayField } from "#core/day-fields.ts";
import { wholeField } from "#core/number-fields.ts";
import { line, optionalLine, optionalText } from "#core/text-fields.ts";
import { versionSchema } from "#core/version.ts";
import { failure, type Result, success } from "#lib/result.ts";
import { cleanCode } from "#lib/text/clean-text.ts";
import { message } from "#lib/text/message.ts";
import { LEAVE_KINDS, type LeaveState } from "./attendance.ts";
import { MOST_CARRIED, MOST_ENTITLED } from "./leave-rules.ts";

export const leaveSchema = z.object({
  kind: z.enum(LEAVE_KINDS, "error.choose"),
  startsOn: dayField,
  endsOn: dayField,
  reason: line(500),
  contact: optionalLine(150),
});

export const leaveDecisionSchema = z.object({
  version: versionSchema,
  decision: z.enum(["approved", "refused"], "error.choose"),
  reason: optionalText(500),
});
export type LeaveDecision = z.infer<typeof leaveDecisionSchema>;

export const leaveCancelSchema = z.object({ version: versionSchema });

/** A request is decided once; a refusal tells its reason. */
export function decideRequest(
  state: LeaveState,
  { decision, reason }: Omit<LeaveDecision, "version">,
): Result<{ state: LeaveState; decisionReason: string | null }> {
  if (state !== "requested") return failure({ "": "leave.decided" });
  if (decision === "refused" && reason === null) return failure({ reason: "error.required" });
  return success({ state: decision, decisionReason: reason });
}

/** Before it starts, or as long as nobody has decided. @param today YYYY-MM-DD */
export const canCancel = (
  { state, startsOn }: { state: LeaveState; startsOn: string },
  today: string,
): boolean => state === "requested" || (state === "approved" && today < startsOn);

const days = (most: number) =>
  wholeField({ min: 0, max: most, outside: message("leave.most-days", { most }) });

export const balanceSchema = z.object({
  version: versionSchema,
  year: z
    .string("error.required")
    .overwrite(cleanCode)
    .regex(/^20\d{2}$/, "error.year")
    .transform(Number),
  entitled: days(MOST_ENTITLED),
  carriedOver: days(MOST_CARRIED),
});
