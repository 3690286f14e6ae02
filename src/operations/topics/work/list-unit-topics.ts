import { z } from "zod";
import { can, reach } from "#core/access/policy.ts";
import type { Actor } from "#core/access/roles.ts";
import { type ClockReading, readClock } from "#core/topics/clock.ts";
import type { TopicState } from "#core/topics/lifecycle.ts";
import type { TopicKind } from "#core/topics/topic-kind.ts";
import { type Calendar, loadCalendar } from "#db/queries/calendar/calendar.ts";
import {
  countWorkTopics,
  listWorkTopics,
  type WorkFilter,
  type WorkTopicRow,
} from "#db/queries/topics/work-topics.ts";
import { authoriseStaff } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { localToday } from "#operations/local-today.ts";

const PAGE = 30;
const WORKING = ["routed", "in-progress"] as const;

/** The lists of work, in the order of the page; `unowned` is for the bureau alone. */
const WORK_LISTS = [
  "open",
  "overdue",
  "mine",
  "asked",
  "proposed",
  "answered",
  "closed",
  "unowned",
] as const;
export type WorkList = (typeof WORK_LISTS)[number];

const querySchema = z.object({
  list: z.enum(WORK_LISTS).catch("open"),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

export interface WorkItem {
  code: string;
  kind: TopicKind;
  state: TopicState;
  /** As written for the owner, as screened for others; null while it is not screened. */
  title: string | null;
  unitName: string | null;
  assignee: string | null;
  assigneeActive: boolean | null;
  confidential: boolean;
  createdOn: string;
  answerBy: string;
  /** Null where nothing runs any more. */
  clock: ClockReading | null;
}

export interface UnitTopics {
  list: WorkList;
  items: WorkItem[];
  counts: Partial<Record<WorkList, number>>;
  page: number;
  pages: number;
  /** Only reads: the bureau. */
  oversees: boolean;
}

/** Topics of the reader's units, those due first; the bureau sees those of all units. */
export async function listUnitTopics(ctx: Context, query: unknown): Promise<UnitTopics> {
  const works = can(ctx.actor, "topic.work");
  const actor = authoriseStaff(ctx, works ? "topic.work" : "topic.list-work");
  const asked = querySchema.parse(query);
  const today = await localToday(ctx);
  const filters = filtersFor(actor, today);
  const list = filters[asked.list] === undefined ? "open" : asked.list;
  const counts = await countEach(ctx, filters);
  const pages = Math.max(1, Math.ceil((counts[list] ?? 0) / PAGE));
  const page = Math.min(asked.page, pages);
  const part = { most: PAGE, skip: (page - 1) * PAGE };
  const rows = await listWorkTopics(ctx.db, filters[list] ?? filters.open, part);
  const calendar = await loadCalendar(ctx.db);
  return {
    list,
    counts,
    page,
    pages,
    items: rows.map((row) => itemOf(row, actor, today, calendar)),
    oversees: !works,
  };
}

type Filters = Partial<Record<WorkList, WorkFilter>> & { open: WorkFilter };

function filtersFor(actor: Actor, today: string): Filters {
  const unitIds = unitsOf(actor);
  const work = reach(actor, "topic.work");
  const open = { unitIds, states: WORKING };
  const unowned = { unitIds: null, states: ["submitted", "verified", "returned"] as const };
  return {
    open,
    overdue: { ...open, dueBefore: today },
    ...(can(actor, "topic.work") && {
      mine: { ...open, assigneeId: actor.accountId },
      asked: { ...open, askedOf: work },
    }),
    ...(can(actor, "topic.release-answer") && {
      proposed: { ...open, unitIds: reach(actor, "topic.release-answer"), proposed: true },
    }),
    answered: { unitIds, states: ["answered"], latestFirst: true },
    closed: { unitIds, states: ["closed"], latestFirst: true },
    ...(can(actor, "topic.oversee") && unitIds === null && { unowned }),
  };
}

/** Units whose topics this person works on or oversees; null is all of them. */
function unitsOf(actor: Actor): readonly string[] | null {
  const work = reach(actor, "topic.work");
  const oversee = reach(actor, "topic.oversee");
  return work === null || oversee === null ? null : [...new Set([...work, ...oversee])];
}

async function countEach(ctx: Context, filters: Filters): Promise<UnitTopics["counts"]> {
  const counted = WORK_LISTS.flatMap((list) => {
    const filter = filters[list];
    return filter === undefined ? [] : [{ list, filter }];
  }).map(async ({ list, filter }) => [list, await countWorkTopics(ctx.db, filter)] as const);
  return Object.fromEntries(await Promise.all(counted));
}

function itemOf(
  { topic, unitName, assignee, assigneeActive }: WorkTopicRow,
  actor: Actor,
  today: string,
  { holidays }: Calendar,
): WorkItem {
  const { code, kind, state, confidential, createdOn, answerBy } = topic;
  const owns = topic.ownerUnitId !== null && can(actor, "topic.work", topic.ownerUnitId);
  const runs = !["answered", "closed"].includes(state);
  return {
    code,
    kind,
    state,
    confidential,
    createdOn,
    answerBy,
    unitName,
    assignee,
    assigneeActive,
    title: owns ? topic.title : topic.publicTitle,
    clock: runs ? readClock(createdOn, answerBy, today, holidays) : null,
  };
}
