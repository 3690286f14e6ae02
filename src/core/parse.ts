import type { z } from "zod";
import { type FieldErrors, failure, type Result, success } from "#lib/result.ts";

const MESSAGE_KEY = /^[a-z][a-z0-9-]*(\.[a-z0-9-]+)+(\?.*)?$/;

/**
 * Checks untrusted input against a schema.
 * Issues whose message is one of our text keys keep it; zod's own sentences become `error.invalid`.
 */
export function parse<T>(schema: z.ZodType<T>, input: unknown): Result<T> {
  const parsed = tryParse(schema, input);
  if (parsed === null) return failure({ "": "error.invalid" });
  if (parsed.success) return success(parsed.data);
  const errors: FieldErrors = {};
  for (const issue of parsed.error.issues) {
    const field = issue.path.join(".");
    errors[field] ??= MESSAGE_KEY.test(issue.message) ? issue.message : "error.invalid";
  }
  return failure(errors);
}

/**
 * Lengths are checked of whatever has a `length`, and an object that somebody called so cannot be
 * compared with a number: null then. Any other error is ours.
 */
function tryParse<T>(schema: z.ZodType<T>, input: unknown) {
  try {
    return schema.safeParse(input);
  } catch (error) {
    if (error instanceof TypeError && UNCOMPARABLE.test(error.message)) return null;
    throw error;
  }
}

const UNCOMPARABLE = /convert object to primitive/;
