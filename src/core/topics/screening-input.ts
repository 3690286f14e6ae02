import { z } from "zod";
import { findPersonalData } from "#core/privacy/find-personal-data.ts";
import { NEVER_SHOWN } from "#core/privacy/personal-data-kind.ts";
import { optionalLine } from "#core/text-fields.ts";
import { versionSchema } from "#core/version.ts";
import { cleanText } from "#lib/text/clean-text.ts";
import { MASK_REASONS, REJECT_REASONS } from "./screening-reasons.ts";
import { topicCode } from "./topic-code.ts";

/** Numbers of identity stay hidden, whoever decides. */
const withoutIdentity = (text: string): boolean =>
  !findPersonalData(text).some(({ kind }) => NEVER_SHOWN.includes(kind));

const words = (max: number) =>
  z
    .string("error.required")
    .transform(cleanText)
    .refine((text) => text !== "", "error.required")
    .refine((text) => text.length <= max, `error.too-long?max=${max}`);

const publicWords = (max: number) => words(max).refine(withoutIdentity, "screening.error-identity");

const reason = words(1000);
const version = versionSchema;
const publicTitle = publicWords(160).transform((text) => text.replace(/\s+/g, " "));
const publicText = publicWords(6000);
const rejectReason = z.enum(REJECT_REASONS, "error.choose");
const maskReason = z.enum(MASK_REASONS, "error.choose");

export const approvalSchema = z.object({ version, publicTitle, publicText });
export const maskSchema = approvalSchema.extend({ maskReason, maskNote: optionalLine(300) });
export const rejectionSchema = z.object({ version, rejectReason, rejectText: reason });
export const mergeSchema = z.object({
  version,
  target: words(40).transform(topicCode),
});
export const separationSchema = z.object({ version, separateReason: reason });
export const handOverSchema = z.object({ version, handReason: reason });

/** Whoever upholds an appeal also writes what the public will read. */
export const appealSchema = z.discriminatedUnion(
  "decision",
  [
    z.object({
      decision: z.literal("uphold"),
      version,
      appealText: reason,
      publicTitle,
      publicText,
    }),
    z.object({ decision: z.literal("dismiss"), version, appealText: reason }),
  ],
  "error.choose",
);

export const replySchema = z.discriminatedUnion(
  "decision",
  [
    z.object({ decision: z.literal("show"), version, publicText }),
    z.object({ decision: z.literal("hide"), version, rejectReason }),
  ],
  "error.choose",
);

/** A picture is shown again without a reason. */
export const photoSchema = z.discriminatedUnion(
  "decision",
  [
    z.object({ decision: z.literal("show"), version }),
    z.object({ decision: z.literal("hide"), version, maskReason }),
  ],
  "error.choose",
);

/** Many at once: each as "code:version" of what the moderator saw. */
const picked = z.string().regex(/^[a-z0-9]{1,40}:\d{1,9}$/i, "error.invalid");
const items = z.array(picked, "screening.error-none").min(1, "screening.error-none").max(60);
export const bulkSchema = z.discriminatedUnion(
  "decision",
  [
    z.object({ decision: z.literal("approve"), items }),
    z.object({ decision: z.literal("reject"), items, rejectReason, rejectText: reason }),
  ],
  "error.choose",
);
export type BulkDecision = z.infer<typeof bulkSchema>;
