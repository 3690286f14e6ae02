import { canEverywhere } from "#core/access/policy.ts";
import { found } from "#core/app-error.ts";
import { type EnrolmentRow, listParticipants } from "#db/queries/development/enrolments.ts";
import { type FullEvent, findEvent } from "#db/queries/development/trainings.ts";
import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { localToday } from "#operations/local-today.ts";
import { nominees } from "./parts/nominees.ts";

export interface EventForReader extends FullEvent {
  /** The reader's own place on the list. */
  own: EnrolmentRow | null;
  /** He is an employee, the event has not ended, and he is not on the list. */
  mayAsk: boolean;
  /** Whom the reader may nominate, by name: those not on the list yet. */
  nominees: { id: string; name: string }[];
  mayManage: boolean;
  begun: boolean;
  ended: boolean;
}

/** One training that is held, as this reader may see it. */
export async function viewTrainingEvent(ctx: Context, id: string): Promise<EventForReader> {
  authorise(ctx, "training.view");
  const full = found(await findEvent(ctx.db, id));
  const [listed, today] = await Promise.all([listParticipants(ctx.db, id), localToday(ctx)]);
  const ownId = ctx.actor?.employee?.id;
  const own = listed.find(({ employee }) => employee.id === ownId)?.enrolment ?? null;
  const open = full.event.endsOn >= today;
  const known = new Set(listed.map(({ employee }) => employee.id));
  return {
    ...full,
    own,
    mayAsk: ownId !== undefined && open && (own === null || own.state === "cancelled"),
    nominees: open ? (await nominees(ctx)).filter((each) => !known.has(each.id)) : [],
    mayManage: canEverywhere(ctx.actor, "training.manage"),
    begun: full.event.startsOn <= today,
    ended: !open,
  };
}
