import { AppError } from "#core/app-error.ts";
import { askSchema } from "#core/development/training-input.ts";
import { parse } from "#core/parse.ts";
import { write } from "#db/write.ts";
import { failure, type Result, success } from "#lib/result.ts";
import { openEmployee } from "#operations/access/parts/open-employee.ts";
import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { enrolmentStatements } from "./parts/enrolment-statements.ts";
import { openTrainingEvent } from "./parts/open-training-event.ts";

/** An employee asks for a seat for himself. */
export async function askForTraining(
  ctx: Context,
  eventId: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  authorise(ctx, "training.ask");
  const employeeId = ctx.actor?.employee?.id;
  if (employeeId === undefined) throw new AppError("forbidden");
  const { actor } = await openEmployee(ctx, "training.ask", employeeId);
  const { event } = await openTrainingEvent(ctx, eventId);
  const parsed = parse(askSchema, input);
  if (!parsed.ok) return parsed;
  const { need } = parsed.value;
  const row = { eventId: event.id, employeeId, need, origin: "asked" as const };
  const statements = await enrolmentStatements(ctx, actor, { ...row, nominatedByName: null });
  if (statements === null) return failure({ "": "training.on-list" });
  await write(ctx.db, statements);
  return success({ id: event.id });
}
