import { z } from "@hono/zod-openapi";
import { MASK_REASONS, REJECT_REASONS } from "#core/topics/screening-reasons.ts";
import { failure, type Result } from "#lib/result.ts";
import type { Context } from "#operations/context.ts";
import { approveTopic } from "#operations/topics/screening/approve-topic.ts";
import { handTopicToInspectorate } from "#operations/topics/screening/hand-topic-to-inspectorate.ts";
import { maskTopic } from "#operations/topics/screening/mask-topic.ts";
import { mergeTopic } from "#operations/topics/screening/merge-topic.ts";
import { rejectTopic } from "#operations/topics/screening/reject-topic.ts";
import { separateTopic } from "#operations/topics/screening/separate-topic.ts";

type Act = (ctx: Context, code: string, input: unknown) => Promise<Result<null>>;

const DECISIONS: ReadonlyMap<unknown, Act> = new Map([
  ["approve", approveTopic],
  ["mask", maskTopic],
  ["reject", rejectTopic],
  ["hand-to-inspectorate", handTopicToInspectorate],
]);

/** The forms of moderation call the version by its own name and send it in digits. */
function withVersion(input: unknown): Record<string, unknown> {
  const body: Record<string, unknown> =
    typeof input === "object" && input !== null ? { ...input } : {};
  return { ...body, version: String(body.seq) };
}

/** One decision of moderation, by the name in the body. */
export const screenTopic: Act = async (ctx, code, input) => {
  const body = withVersion(input);
  const act = DECISIONS.get(body.decision);
  return act === undefined ? failure({ decision: "error.choose" }) : act(ctx, code, body);
};

export const mergeInto: Act = (ctx, code, input) => mergeTopic(ctx, code, withVersion(input));

export const separate: Act = (ctx, code, input) => separateTopic(ctx, code, withVersion(input));

export const screenBody = z.object({
  seq: z.int(),
  decision: z.enum(["approve", "mask", "reject", "hand-to-inspectorate"]),
  publicTitle: z.string().optional().openapi({ description: "With approve and mask." }),
  publicText: z.string().optional().openapi({ description: "With approve and mask." }),
  maskReason: z.enum(MASK_REASONS).optional().openapi({ description: "With mask; public." }),
  maskNote: z.string().optional(),
  rejectReason: z.enum(REJECT_REASONS).optional().openapi({ description: "With reject." }),
  rejectText: z.string().optional().openapi({ description: "With reject; the author reads it." }),
  handReason: z.string().optional().openapi({ description: "With hand-to-inspectorate." }),
});

export const mergeBody = z.object({
  seq: z.int(),
  target: z.string().openapi({ description: "Code of the topic that stays." }),
});

export const separateBody = z.object({
  seq: z.int(),
  separateReason: z.string().openapi({ description: "Public, and read by the author." }),
});
