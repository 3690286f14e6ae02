import { z } from "zod";
import { emailSchema, nameSchema } from "#core/access/account.ts";
import { type Assignment, parseAssignment, parseAssignments } from "#core/access/assignment.ts";
import { failure, type Result } from "#lib/result.ts";

/**
 * What the form of an account sends: the roles to keep (`grants[]`, as `role@unit`) and, in
 * `newRole` and `newUnit`, one more.
 */
export const accountInput = z.object({
  name: nameSchema,
  email: emailSchema,
  grants: z.array(z.string().max(200)).max(200).default([]),
  newRole: z.string().max(60).default(""),
  newUnit: z.string().max(120).default(""),
});
type AccountInput = z.output<typeof accountInput>;

/** The roles that a submitted form asks for; what is wrong with the new one stands at its field. */
export function assignmentsOf(
  { grants, newRole, newUnit }: AccountInput,
  units: ReadonlySet<string>,
): Result<Assignment[]> {
  if (newRole !== "") {
    const added = parseAssignment(`${newRole}@${newUnit}`, units);
    if (!added.ok) return failure({ newRole: added.errors[""] ?? "error.invalid" });
  } else if (newUnit !== "") return failure({ newRole: "error.choose" });
  const added = newRole === "" ? [] : [`${newRole}@${newUnit}`];
  return parseAssignments([...grants, ...added].join(";"), units);
}
