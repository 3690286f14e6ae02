import { z } from "zod";
import { failure, type Result, success } from "#lib/result.ts";
import { cleanCode } from "#lib/text/clean-text.ts";
import { message } from "#lib/text/message.ts";
import { isGovernmentRole, ROLES, type Role } from "./roles.ts";

/** A role as it is given: for a unit with its subtree, or (null) for the whole government. */
export interface Assignment {
  role: Role;
  unitSlug: string | null;
}

const roleSchema = z.enum(ROLES);

/** One assignment in text: `petugas@disdukcapil`, or `organisasi` for the whole government. */
export const assignmentText = ({ role, unitSlug }: Assignment): string =>
  unitSlug === null ? role : `${role}@${unitSlug}`;

/** Several, in a fixed order and each once: two people with the same roles have the same text. */
export const assignmentsText = (assignments: readonly Assignment[]): string =>
  [...new Set(assignments.map(assignmentText))].sort().join("; ");

/**
 * Reads one assignment.
 * @param units slugs of the units there are
 * Fails under the field "" with `account.unknown-role`, `account.unknown-unit` or
 * `account.government-role`.
 */
export function parseAssignment(text: string, units: ReadonlySet<string>): Result<Assignment> {
  const [name = "", unitSlug = null, ...rest] = cleanCode(text).split("@");
  const role = roleSchema.safeParse(name.trim().toLowerCase());
  if (!role.success || rest.length > 0) {
    return failure({ "": message("account.unknown-role", { role: text.trim().slice(0, 60) }) });
  }
  const unit = unitSlug?.trim() || null;
  if (unit !== null && !units.has(unit)) {
    return failure({ "": message("account.unknown-unit", { unit: unit.slice(0, 60) }) });
  }
  if (unit !== null && isGovernmentRole(role.data))
    return failure({ "": "account.government-role" });
  return success({ role: role.data, unitSlug: unit });
}

/** Reads the list in a cell, separated by semicolons or commas; the first error counts. */
export function parseAssignments(text: string, units: ReadonlySet<string>): Result<Assignment[]> {
  const read = new Map<string, Assignment>();
  for (const part of text.split(/[;,\n]/).filter((each) => each.trim() !== "")) {
    const parsed = parseAssignment(part, units);
    if (!parsed.ok) return parsed;
    read.set(assignmentText(parsed.value), parsed.value);
  }
  return success([...read.values()]);
}
