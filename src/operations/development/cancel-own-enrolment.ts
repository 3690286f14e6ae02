import { AppError, found } from "#core/app-error.ts";
import { findEnrolment, updateEnrolment } from "#db/queries/development/enrolments.ts";
import { write } from "#db/write.ts";
import { failure, type Result, success } from "#lib/result.ts";
import { openEmployee } from "#operations/access/parts/open-employee.ts";
import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { enrolmentAudit, enrolmentSeq } from "./parts/enrolment-statements.ts";
import { openTrainingEvent } from "./parts/open-training-event.ts";

/** An employee takes his own name off the list of an event, whoever put it there. */
export async function cancelOwnEnrolment(
  ctx: Context,
  eventId: string,
): Promise<Result<{ id: string }>> {
  authorise(ctx, "training.ask");
  const employeeId = ctx.actor?.employee?.id;
  if (employeeId === undefined) throw new AppError("forbidden");
  const { actor } = await openEmployee(ctx, "training.ask", employeeId);
  await openTrainingEvent(ctx, eventId);
  const enrolment = found(await findEnrolment(ctx.db, eventId, employeeId));
  if (enrolment.state !== "requested" && enrolment.state !== "enrolled") {
    return failure({ "": "training.wrong-state" });
  }
  const entry = { action: "enrolment.cancel" as const, seq: await enrolmentSeq(ctx, enrolment) };
  await write(ctx.db, [
    updateEnrolment(ctx.db, enrolment, { state: "cancelled" }),
    enrolmentAudit(ctx, actor, enrolment, entry),
  ]);
  return success({ id: eventId });
}
