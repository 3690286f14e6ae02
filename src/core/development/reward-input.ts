import { z } from "zod";
import { dayField } from "#core/day-fields.ts";
import { line } from "#core/text-fields.ts";
import { versionSchema } from "#core/version.ts";

/** What people decide: to whom (the address of a unit, or an appraisal of the cycle), what and why. */
export const rewardSchema = z.object({
  title: line(150),
  reason: line(500),
  decidedOn: dayField,
});

/** Taking back what was decided. */
export const rewardWithdrawalSchema = z.object({
  version: versionSchema,
  withdrawnReason: line(500),
});
