import type { z } from "zod";
import { type FieldErrors, failure, type Result, success } from "#lib/result.ts";

const MESSAGE_KEY = /^[a-z][a-z0-9-]*(\.[a-z0-9-]+)+(\?.*)?$/;

/**
 * Checks untrusted input against a schema.
 * Issues whose message is one of our text keys keep it; zod's own sentences become `error.invalid`.
 */
export function parse<T>(schema: z.ZodType<T>, input: unknown): Result<T> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return success(parsed.data);
  const errors: FieldErrors = {};
  for (const issue of parsed.error.issues) {
    const field = issue.path.join(".");
    errors[field] ??= MESSAGE_KEY.test(issue.message) ? issue.message : "error.invalid";
  }
  return failure(errors);
}
