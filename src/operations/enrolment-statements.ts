import type { Actor } from "#core/access/roles.ts";
import { appendAudit, auditVersion } from "#db/queries/audit.ts";
import {
  type EnrolmentRow,
  findEnrolment,
  insertEnrolment,
  updateEnrolment,
} from "#db/queries/enrolments.ts";
import type { Statement } from "#db/write.ts";
import type { Context } from "./context.ts";

/** Puts somebody on the list of an event, where he waits for a seat; who had cancelled comes back. */
export async function requestStatements(
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
  return [change, await enrolmentAudit(ctx, actor, row, action)];
}

/** One history for each person on each list. */
export async function enrolmentAudit(
  ctx: Context,
  actor: Actor,
  { eventId, employeeId }: Pick<EnrolmentRow, "eventId" | "employeeId">,
  action: string,
): Promise<Statement> {
  const subjectId = `${eventId}/${employeeId}`;
  const seq = await auditVersion(ctx.db, "enrolment", subjectId);
  return appendAudit(ctx.db, actor, ctx.now(), {
    subjectKind: "enrolment",
    subjectId,
    seq,
    action,
    before: null,
    after: null,
  });
}
