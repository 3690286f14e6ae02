import { z } from "zod";
import { code, line } from "#core/text-fields.ts";
import { versionSchema } from "#core/version.ts";
import { isDay } from "#lib/local-moment.ts";

/** What people decide: to whom (the address of a unit, or an appraisal of the cycle), what and why. */
export const rewardSchema = z.object({
  title: line(150),
  reason: line(500),
  decidedOn: code(10).refine(isDay, "error.date"),
});

/** Taking back what was decided. */
export const rewardWithdrawalSchema = z.object({
  version: versionSchema,
  withdrawnReason: line(500),
});
