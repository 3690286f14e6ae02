import { z } from "zod";
import { findColleagues } from "#core/performance-plans/find-colleagues.ts";
import { listPostedOn, type PostedEmployee } from "#db/queries/employees/employees.ts";
import { listUnits } from "#db/queries/units/units.ts";
import type { Context } from "#operations/context.ts";
import { localToday } from "#operations/local-today.ts";
import { authoriseGiver } from "./parts/authorise-giver.ts";
import { type FeedbackGrounds, feedbackGrounds } from "./parts/feedback-grounds.ts";

const MOST_FOUND = 20;
const MOST_NEAR = 12;

const querySchema = z.object({
  untuk: z.string().max(40).optional().catch(undefined),
  cari: z.string().max(100).catch(""),
});

export interface Colleague {
  id: string;
  name: string;
  position: string;
  unit: string;
}

export interface FeedbackForm {
  /** Who is to receive it; null while nobody is chosen. */
  receiver: Colleague | null;
  grounds: FeedbackGrounds;
  search: string;
  found: Colleague[];
  /** Superior, own people and those with the same superior. */
  near: Colleague[];
  today: string;
}

/** The form for one person, or the search for one. An unknown person counts as none chosen. */
export async function viewFeedbackForm(ctx: Context, input: unknown): Promise<FeedbackForm> {
  const actor = authoriseGiver(ctx);
  const { untuk, cari } = querySchema.parse(input);
  const today = await localToday(ctx);
  const [posted, units] = await Promise.all([listPostedOn(ctx.db, today), listUnits(ctx.db, {})]);
  const unitName = new Map(units.map(({ id, name }) => [id, name]));
  const own = posted.find(({ employee }) => employee.id === actor.employee.id);
  const others = posted
    .filter(({ employee }) => employee.id !== actor.employee.id)
    .map((each) => ({ each, colleague: colleagueOf(each, unitName) }));
  const receiver = others.find(({ colleague }) => colleague.id === untuk)?.colleague ?? null;
  const colleagues = others.map(({ colleague }) => colleague);
  return {
    receiver,
    grounds:
      receiver === null
        ? { results: [], evidence: [] }
        : await feedbackGrounds(ctx, actor, receiver.id),
    search: cari,
    found: findColleagues(colleagues, cari).slice(0, MOST_FOUND),
    near: others
      .filter(({ each }) => own !== undefined && isNear(each, own))
      .map(({ colleague }) => colleague)
      .slice(0, MOST_NEAR),
    today,
  };
}

const colleagueOf = (
  { employee, posting }: PostedEmployee,
  unitName: ReadonlyMap<string, string>,
): Colleague => ({
  id: employee.id,
  name: employee.name,
  position: posting.position,
  unit: unitName.get(posting.unitId) ?? "",
});

const isNear = ({ employee, posting }: PostedEmployee, own: PostedEmployee): boolean =>
  employee.id === own.posting.assessorId ||
  posting.assessorId === own.employee.id ||
  (posting.assessorId !== null && posting.assessorId === own.posting.assessorId);
