import { nominationSchema } from "#core/development/training-input.ts";
import { parse } from "#core/parse.ts";
import { write } from "#db/write.ts";
import { failure, type Result, success } from "#lib/result.ts";
import { openEmployee } from "#operations/access/parts/open-employee.ts";
import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { enrolmentStatements } from "./parts/enrolment-statements.ts";
import { openTrainingEvent } from "./parts/open-training-event.ts";

/** The assessor, or the personnel office, puts somebody's name on the list of an event. */
export async function nominateForTraining(
  ctx: Context,
  eventId: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  authorise(ctx, "training.nominate");
  const { event } = await openTrainingEvent(ctx, eventId);
  const parsed = parse(nominationSchema, input);
  if (!parsed.ok) return parsed;
  const { employee: employeeId, need } = parsed.value;
  const { actor } = await openEmployee(ctx, "training.nominate", employeeId);
  const row = { eventId: event.id, employeeId, need, origin: "nominated" as const };
  const statements = await enrolmentStatements(ctx, actor, { ...row, nominatedByName: actor.name });
  if (statements === null) return failure({ employee: "training.on-list" });
  await write(ctx.db, statements);
  return success({ id: event.id });
}
