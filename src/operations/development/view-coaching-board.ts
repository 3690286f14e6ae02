import { can, reach } from "#core/access/policy.ts";
import { COACHING_OFFERED, isCoachingOverdue } from "#core/development/coaching-moves.ts";
import { type FullAppraisal, listAppraisals } from "#db/queries/appraisals/appraisals.ts";
import {
  type FullCoaching,
  findCoachings,
  listCoachings,
} from "#db/queries/development/coachings.ts";
import { noteView } from "#operations/access/parts/note-view.ts";
import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { localToday } from "#operations/local-today.ts";

export type ListedCoaching = FullCoaching & { overdue: boolean };

export interface CoachingBoard {
  own: ListedCoaching[];
  /** Of people whose assessor, or whose assessor's superior, the reader is. */
  people: ListedCoaching[];
  /** Of everybody in reach of the personnel office who is not among `people`. */
  others: ListedCoaching[];
  /** Latest result of each person whose assessor the reader is and who has no coaching from it yet. */
  candidates: (FullAppraisal & { offered: boolean })[];
}

/** The coachings this person may read, by how he stands to them. */
export async function viewCoachingBoard(ctx: Context): Promise<CoachingBoard> {
  authorise(ctx, "record.view");
  const id = ctx.actor?.employee?.id;
  const [today, own, people, others] = await Promise.all([
    localToday(ctx),
    id === undefined ? [] : listCoachings(ctx.db, id),
    id === undefined ? [] : findCoachings(ctx.db, { underId: id }),
    findCoachings(ctx.db, { unitIds: reach(ctx.actor, "record.view") }),
  ]);
  const known = new Set([...own, ...people].map(({ coaching }) => coaching.id));
  const rest = others.filter(({ coaching }) => !known.has(coaching.id));
  await noteReading(ctx, [...people, ...rest]);
  const listed = (rows: FullCoaching[]) =>
    rows.map((row) => ({ ...row, overdue: isCoachingOverdue(row.coaching, today) }));
  return {
    own: listed(own),
    people: listed(people),
    others: listed(rest),
    candidates: id === undefined ? [] : await candidatesOf(ctx, id, people),
  };
}

async function noteReading(ctx: Context, rows: readonly FullCoaching[]): Promise<void> {
  const { actor } = ctx;
  if (actor === null) return;
  const people = new Set(rows.map(({ employee }) => employee.id));
  await Promise.all([...people].map((employee) => noteView(ctx, actor, employee, "coaching")));
}

/** Coaching is offered after some results, and possible for anybody. */
async function candidatesOf(
  ctx: Context,
  assessorId: string,
  known: readonly FullCoaching[],
): Promise<CoachingBoard["candidates"]> {
  if (!can(ctx.actor, "coaching.manage")) return [];
  const mine = (await listAppraisals(ctx.db, { underId: assessorId })).filter(
    ({ appraisal }) => appraisal.assessorId === assessorId && appraisal.predicate !== null,
  );
  return [...Map.groupBy(mine, ({ employee }) => employee.id).values()]
    .flatMap((of) => of.slice(0, 1))
    .filter(({ appraisal }) => !known.some((each) => each.appraisal.id === appraisal.id))
    .map((full) => ({
      ...full,
      offered: COACHING_OFFERED.some((predicate) => predicate === full.appraisal.predicate),
    }));
}
