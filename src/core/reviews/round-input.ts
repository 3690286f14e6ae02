import { z } from "zod";
import type { ReviewState } from "#core/cycles/review-state.ts";
import { dayField } from "#core/day-fields.ts";
import { yesNo } from "#core/text-fields.ts";
import { versionSchema } from "#core/version.ts";

const inOrder = ({ opensOn, closesOn }: { opensOn: string; closesOn: string }) =>
  closesOn >= opensOn;
const wrongOrder = { path: ["closesOn"], message: "review-round.order" };

/** When the people of a cycle are asked: days YYYY-MM-DD, both included. */
export const roundSchema = z
  .object({ opensOn: dayField, closesOn: dayField })
  .refine(inOrder, wrongOrder);

const version = { version: versionSchema };

/** Other days of a planned round. */
export const roundDaysSchema = z
  .object({ ...version, opensOn: dayField, closesOn: dayField })
  .refine(inOrder, wrongOrder);

/** A step that says nothing more: proposals for those who have no raters, opening. */
export const roundStepSchema = z.object(version);

export const roundClosingSchema = z.object({ ...version, confirmed: yesNo(false) });

/** Days, raters and opening belong to a round that was not opened yet. */
export const mayPrepare = ({ state }: { state: ReviewState }): boolean => state === "draft";
