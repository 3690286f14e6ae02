import type { AuditAction } from "#core/access/audit-words.ts";
import type { Actor } from "#core/access/roles.ts";
import { auditVersion } from "#db/queries/access/audit.ts";
import {
  type EnrolmentRow,
  findEnrolment,
  insertEnrolment,
  updateEnrolment,
} from "#db/queries/development/enrolments.ts";
import type { Statement } from "#db/write.ts";
import { auditChange } from "#operations/audit-change.ts";
import type { Context } from "#operations/context.ts";

/** Puts somebody on the list of an event, where he waits for a seat; who had cancelled comes back. */
export async function enrolmentStatements(
  ctx: Context,
  actor: Actor,
  row: Omit<EnrolmentRow, "state" | "at">,
): Promise<Statement[] | null> {
  const { eventId, employeeId } = row;
  const before = await findEnrolment(ctx.db, eventId, employeeId);
  if (before !== undefined && before.state !== "cancelled") return null;
  const values = { ...row, state: "requested" as const, at: ctx.now() };
  const change =
    before === undefined ? insertEnrolment(ctx.db, values) : updateEnrolment(ctx.db, row, values);
  const action = row.origin === "asked" ? "enrolment.ask" : "enrolment.nominate";
  return [change, enrolmentAudit(ctx, actor, row, { action, seq: await enrolmentSeq(ctx, row) })];
}

type Place = Pick<EnrolmentRow, "eventId" | "employeeId">;

/** One history for each person on each list. */
const subjectOf = ({ eventId, employeeId }: Place): string => `${eventId}/${employeeId}`;

/** How long that history is: to be handed to `enrolmentAudit`. */
export const enrolmentSeq = (ctx: Context, place: Place): Promise<number> =>
  auditVersion(ctx.db, "enrolment", subjectOf(place));

export const enrolmentAudit = (
  ctx: Context,
  actor: Actor,
  place: Place,
  { action, seq }: { action: AuditAction<"enrolment">; seq: number },
): Statement => auditChange(ctx, actor, ["enrolment", subjectOf(place), seq], action);
