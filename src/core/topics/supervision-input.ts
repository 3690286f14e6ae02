import { z } from "zod";
import { versionSchema } from "#core/version.ts";
import { cleanText } from "#lib/text/clean-text.ts";
import type { TopicAction } from "./lifecycle.ts";
import { REJECT_REASONS } from "./screening-reasons.ts";

const text = z
  .string("error.required")
  .transform(cleanText)
  .refine((words) => words !== "", "error.required")
  .refine((words) => words.length <= 10_000, "error.too-long?max=10000");
const version = versionSchema;

/** What the inspectorate does with its topics, in the order of its page. */
export const SUPERVISION_ACTS = [
  "approve",
  "start",
  "answer",
  "ask-author",
  "note",
  "reject",
  "uphold-appeal",
  "dismiss-appeal",
] as const satisfies readonly TopicAction[];
export type SupervisionAct = (typeof SUPERVISION_ACTS)[number];

const worded = <A extends SupervisionAct>(act: A) =>
  z.object({ act: z.literal(act), version, text });

export const supervisionSchema = z.discriminatedUnion(
  "act",
  [
    z.object({ act: z.literal("approve"), version }),
    z.object({ act: z.literal("start"), version }),
    ...(["answer", "ask-author", "note", "uphold-appeal", "dismiss-appeal"] as const).map(worded),
    worded("reject").extend({ rejectReason: z.enum(REJECT_REASONS, "error.choose") }),
  ],
  "error.choose",
);
