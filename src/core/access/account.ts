import { z } from "zod";
import { line } from "#core/text-fields.ts";
import { failure, type Message, type Result, success } from "#lib/result.ts";
import { cleanCode } from "#lib/text/clean-text.ts";
import { type Assignment, assignmentsText } from "./assignment.ts";

/** Who an account belongs to and what it may do; never its password. */
export interface AccountDetails {
  /** Lower case; the same word in other letters is the same account. */
  username: string;
  name: string;
  email: string | null;
  active: boolean;
  assignments: Assignment[];
}

/** `before` is null for a new account. */
export interface AccountChange {
  before: AccountDetails | null;
  after: AccountDetails;
}

/** Pages of the account list (src/pages/kerja/akun); an account's own page has its name there. */
const ADDRESSES = ["baru", "impor", "ekspor.csv"];

export const usernameSchema = z
  .string("error.required")
  .overwrite(cleanCode)
  .toLowerCase()
  .min(1, "error.required")
  .regex(/^[a-z0-9][a-z0-9._-]{2,39}$/, "account.username-shape")
  .refine((name) => !ADDRESSES.includes(name), "error.taken");

export const nameSchema = line(120);

export const emailSchema = z
  .string()
  .overwrite(cleanCode)
  .max(200, "error.too-long?max=200")
  .refine((text) => text === "" || z.email().safeParse(text).success, "error.email")
  .transform((text) => (text === "" ? null : text))
  .nullish()
  .transform((text) => text ?? null);

/** How the audit log and the comparison of an import see an account. */
export const accountRecord = ({ username, name, email, active, assignments }: AccountDetails) => ({
  username,
  name,
  email,
  active,
  roles: assignmentsText(assignments),
});

const isAdmin = ({ active, assignments }: AccountDetails): boolean =>
  active && assignments.some(({ role }) => role === "admin");

/**
 * May these changes be made together? Nobody blocks himself or takes his own last admin role, and
 * at least one active admin remains.
 * @param actorName username of who makes the changes
 * @param otherAdmins active admins that the changes do not touch
 */
export function guardAdmins(
  changes: readonly AccountChange[],
  actorName: string,
  otherAdmins: number,
): Result<null> {
  const problem = adminProblem(changes, actorName, otherAdmins);
  return problem === null ? success(null) : failure({ "": problem });
}

function adminProblem(
  changes: readonly AccountChange[],
  actorName: string,
  otherAdmins: number,
): Message | null {
  const own = changes.find(({ after }) => after.username === actorName);
  if (own !== undefined && !own.after.active) return "account.not-oneself";
  if (own?.before && isAdmin(own.before) && !isAdmin(own.after)) return "account.own-admin-role";
  const remaining = otherAdmins + changes.filter(({ after }) => isAdmin(after)).length;
  return remaining === 0 ? "account.last-admin" : null;
}
