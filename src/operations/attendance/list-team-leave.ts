import { AppError } from "#core/app-error.ts";
import { type FullLeave, listLeave } from "#db/queries/attendance/leave.ts";
import { listPostedOn } from "#db/queries/employees/employees.ts";
import { authoriseStaff } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { localToday } from "#operations/local-today.ts";

export interface TeamLeave {
  /** How many work under the actor today. */
  people: number;
  /** Waiting for the actor, the earliest start first. */
  waiting: FullLeave[];
  /** Approved, today and later, the earliest start first. */
  away: FullLeave[];
  today: string;
}

/** Who of the actor's own people is away, and whose request waits for him. */
export async function listTeamLeave(ctx: Context): Promise<TeamLeave> {
  const { employee } = authoriseStaff(ctx, "leave.decide");
  if (employee === null) throw new AppError("forbidden");
  const today = await localToday(ctx);
  const team = (await listPostedOn(ctx.db, today))
    .filter(({ posting }) => posting.assessorId === employee.id)
    .map((each) => each.employee.id);
  const [waiting, away] = await Promise.all([
    listLeave(ctx.db, { employeeIds: team, states: ["requested"] }),
    listLeave(ctx.db, { employeeIds: team, states: ["approved"], from: today }),
  ]);
  return { people: team.length, waiting: waiting.reverse(), away: away.reverse(), today };
}
