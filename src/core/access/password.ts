import { z } from "zod";
import { type FieldErrors, failure, type Message, type Result, success } from "#lib/result.ts";

/** Length counts for more than odd characters (NIST SP 800-63B); long phrases are welcome. */
const SHORTEST = 12;
const LONGEST = 200;

export const passwordSchema = z
  .string("error.required")
  .min(1, "error.required")
  .max(LONGEST, `error.too-long?max=${LONGEST}`);

export const newPasswordSchema = passwordSchema.min(SHORTEST, `error.too-short?min=${SHORTEST}`);

interface Given {
  username: string;
  current: string;
  next: string;
  repeat: string;
}

/** Is a new password fit for this account? Fails under the fields `next` and `repeat`. */
export function judgeNewPassword(given: Given): Result<null> {
  const weakness = weaknessOf(given);
  const errors: FieldErrors = {
    ...(weakness !== null && { next: weakness }),
    ...(given.repeat !== given.next && { repeat: "password.differs" }),
  };
  return Object.keys(errors).length === 0 ? success(null) : failure(errors);
}

function weaknessOf({ username, current, next }: Given): Message | null {
  const plain = next.trim().toLowerCase();
  if (plain === username.toLowerCase()) return "password.is-username";
  if (next === current) return "password.is-old";
  return new Set(plain).size < 4 ? "password.too-simple" : null;
}
