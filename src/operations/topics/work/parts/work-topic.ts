import { can } from "#core/access/policy.ts";
import { AppError } from "#core/app-error.ts";
import { availableActs, withRelease } from "#core/topics/available-acts.ts";
import { type ClockReading, readClock } from "#core/topics/clock.ts";
import { readableAudiences } from "#core/topics/event-audience.ts";
import type { TopicAction } from "#core/topics/lifecycle.ts";
import { findAccount } from "#db/queries/access/accounts.ts";
import { loadCalendar } from "#db/queries/calendar/calendar.ts";
import { listContributors } from "#db/queries/topics/contributors.ts";
import { findService } from "#db/queries/topics/routing.ts";
import { listJoinedInformation } from "#db/queries/topics/screening.ts";
import { findTopicContact } from "#db/queries/topics/topic-contacts.ts";
import { listTopicFiles, type TopicFileInfo } from "#db/queries/topics/topic-files.ts";
import { listTopicEvents, type TopicEventRow, type TopicRow } from "#db/queries/topics/topics.ts";
import { headReleasesAnswers } from "#db/queries/topics/unit-settings.ts";
import { findUnit, listUnits } from "#db/queries/units/units.ts";
import type { Context } from "#operations/context.ts";
import { localToday } from "#operations/local-today.ts";
import type { OpenedAsUnit } from "#operations/topics/parts/open-as-unit.ts";

export interface WorkEvent extends Omit<TopicEventRow, "accountId"> {
  unitName: string | null;
  toUnitName: string | null;
  files: TopicFileInfo[];
}

export interface WorkTopic {
  topic: Pick<
    TopicRow,
    | "code"
    | "kind"
    | "state"
    | "seq"
    | "confidential"
    | "anonymous"
    | "supervisory"
    | "kecamatan"
    | "createdOn"
    | "answerBy"
    | "answeredOn"
    | "closesAfter"
    | "reopenedCount"
    | "passedOnCount"
    | "supportCount"
  >;
  /** As written for owner and moderation, as screened for the others; null while not screened. */
  title: string | null;
  text: string | null;
  /** Reads the words of the author, not those of the screening. */
  original: boolean;
  unit: { id: string; slug: string; name: string } | null;
  chosenUnit: string | null;
  service: string | null;
  assignee: string | null;
  /** False for who may not sign in any more. */
  assigneeActive: boolean | null;
  /** Only for the owner, of an author who is not anonymous and agreed to be called. */
  contact: { name: string | null; email: string | null; phone: string | null } | null;
  clock: ClockReading | null;
  events: WorkEvent[];
  /** Files of the post itself. */
  files: TopicFileInfo[];
  contributors: Awaited<ReturnType<typeof listContributors>>;
  /** What authors of topics that were merged into this one added. */
  joined: { code: string; at: number; text: string }[];
  /** What the reader may do now. */
  acts: TopicAction[];
  headReleases: boolean;
}

/**
 * A topic as its units work on it. Contributing units and the bureau read the screened words; units
 * that owned it read where it went.
 * @throws AppError `forbidden` for who never had a part in it
 */
export async function workTopic(ctx: Context, standing: OpenedAsUnit): Promise<WorkTopic> {
  const { topic, parties, overseer, former } = standing;
  if (parties.length === 0 && !overseer && !former) throw new AppError("forbidden");
  const original = parties.some((party) => party !== "contributor");
  const headReleases =
    topic.ownerUnitId !== null && (await headReleasesAnswers(ctx.db, topic.ownerUnitId));
  const files = readableFiles(await listTopicFiles(ctx.db, topic.id), standing);
  return {
    topic,
    title: original ? topic.title : topic.publicTitle,
    text: original ? topic.text : topic.publicText,
    original,
    ...(await namesOf(ctx, topic)),
    contact: await contactFor(ctx, standing),
    clock: await clockOf(ctx, topic),
    events: await eventsFor(ctx, standing, files),
    files: files.filter(({ seq }) => seq <= 1),
    contributors: await listContributors(ctx.db, topic.id),
    joined: original || overseer ? await listJoinedInformation(ctx.db, topic.id) : [],
    acts: actsOf(standing, headReleases),
    headReleases,
  };
}

function actsOf({ actor, topic, parties }: OpenedAsUnit, headReleases: boolean): TopicAction[] {
  const acts = availableActs(topic.state, parties);
  const unitId = topic.ownerUnitId ?? undefined;
  const mayRelease = topic.supervisory || can(actor, "topic.release-answer", unitId);
  return withRelease(acts, headReleases, mayRelease);
}

/** Files that screening or an unreleased answer keeps in are for those who work on the topic. */
function readableFiles(
  files: readonly TopicFileInfo[],
  { parties }: OpenedAsUnit,
): TopicFileInfo[] {
  const inside = parties.some((party) => party !== "contributor");
  return files.filter(({ hiddenReason }) => inside || hiddenReason === null);
}

async function namesOf(ctx: Context, topic: TopicRow) {
  const { ownerUnitId, chosenUnitId, serviceId, assigneeId } = topic;
  const [unit, chosen, service, assignee] = await Promise.all([
    ownerUnitId === null ? null : findUnit(ctx.db, ownerUnitId),
    chosenUnitId === null ? null : findUnit(ctx.db, chosenUnitId),
    serviceId === null ? null : findService(ctx.db, serviceId),
    assigneeId === null ? null : findAccount(ctx.db, assigneeId),
  ]);
  return {
    unit: unit ?? null,
    chosenUnit: chosen?.name ?? null,
    service: service?.name ?? null,
    assignee: assignee?.name ?? null,
    assigneeActive: assignee?.active ?? null,
  };
}

async function contactFor(ctx: Context, { topic, parties }: OpenedAsUnit) {
  const owns = parties.includes("owner") || parties.includes("inspectorate");
  if (topic.anonymous || !owns) return null;
  const contact = await findTopicContact(ctx.db, topic.id);
  if (contact === undefined || !contact.mayContact) return null;
  const { name, email, phone } = contact;
  return { name, email, phone };
}

const STOPPED = ["answered", "closed", "rejected", "appealed", "merged", "withdrawn"];

async function clockOf(ctx: Context, topic: TopicRow): Promise<ClockReading | null> {
  if (STOPPED.includes(topic.state)) return null;
  const [{ holidays }, today] = await Promise.all([loadCalendar(ctx.db), localToday(ctx)]);
  return readClock(topic.createdOn, topic.answerBy, today, holidays);
}

async function eventsFor(
  ctx: Context,
  { topic, parties, overseer }: OpenedAsUnit,
  files: readonly TopicFileInfo[],
): Promise<WorkEvent[]> {
  const audiences = readableAudiences(parties, overseer);
  const events = await listTopicEvents(ctx.db, topic.id);
  const units = new Map((await listUnits(ctx.db)).map(({ id, name }) => [id, name]));
  const nameOf = (id: string | null) => (id === null ? null : (units.get(id) ?? null));
  return events
    .filter(({ audience }) => audiences.includes(audience))
    .map(({ accountId, ...event }) => ({
      ...event,
      unitName: nameOf(event.unitId),
      toUnitName: nameOf(event.toUnitId),
      files: event.seq > 1 ? files.filter(({ seq }) => seq === event.seq) : [],
    }));
}
