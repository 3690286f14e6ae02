import { z } from "zod";
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

/** Other days, proposals for those who have none, opening, closing. */
export const roundChangeSchema = z.discriminatedUnion(
  "action",
  [
    z
      .object({ action: z.literal("tanggal"), ...version, opensOn: dayField, closesOn: dayField })
      .refine(inOrder, wrongOrder),
    z.object({ action: z.literal("usulkan"), ...version }),
    z.object({ action: z.literal("buka"), ...version }),
    z.object({ action: z.literal("tutup"), ...version, confirmed: yesNo(false) }),
  ],
  "error.invalid",
);
