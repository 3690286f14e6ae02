import { deadlines } from "#core/topics/clock.ts";
import { publicWords } from "#core/topics/public-words.ts";
import type { NewTopic } from "#db/queries/topics/topics.ts";
import type { SeededUnit } from "#db/seed/demo/governments/unit-rows.ts";
import { dateThere, timeThere } from "#db/seed/demo/survey/quarters.ts";
import { DAY } from "#lib/dates/day.ts";
import { workingDaysBetween } from "#lib/dates/working-days.ts";
import { searchWords } from "#lib/text/stem.ts";
import { STORIES, type Story } from "./stories.ts";
import type { Telling } from "./world.ts";

/** The post as it came in, before anybody looked at it. */
export function postedTopic(telling: Telling, unit: SeededUnit): NewTopic {
  const { world, random, post } = telling;
  const { age, spread }: Story = STORIES[post.story];
  const createdAt = postedAt(telling, post.age ?? age + random.between(0, spread));
  const createdOn = dateThere(createdAt);
  const { title, text } = post;
  const shown = publicWords({ title, text });
  const service = unit.services.find(({ name }) => name === post.service);
  const knowsUnit = service !== undefined || random.chance(0.6);
  const id = random.code(16);
  return {
    // No secret has such a hash: nobody opens a demo topic as its author.
    id,
    code: random.code(10),
    secretHash: `contoh-${id}`,
    instanceId: `contoh-${id}`,
    kind: post.kind,
    state: "submitted",
    seq: 1,
    title,
    text,
    publicTitle: shown.title,
    publicText: shown.text,
    searchText: searchWords(`${shown.title} ${shown.text}`),
    chosenUnitId: knowsUnit ? unit.row.id : null,
    serviceId: service?.id ?? null,
    kecamatan: unit.row.kecamatan ?? null,
    ownerUnitId: null,
    assigneeId: null,
    mergedIntoId: null,
    anonymous: random.chance(0.3),
    confidential: post.confidential ?? false,
    supervisory: false,
    createdAt,
    createdOn,
    ...deadlines(createdOn, world.clocks[post.kind], world.holidays),
    verifiedOn: null,
    answeredOn: null,
    closesAfter: null,
    closedOn: null,
    solved: null,
    reopenedCount: 0,
    passedOnCount: 0,
  };
}

/** A moment of the latest day that lies `age` working days back. */
function postedAt({ world, random }: Telling, age: number): Date {
  const today = dateThere(world.now);
  const dayBack = (days: number) => dateThere(new Date(world.now.getTime() - days * DAY));
  let back = 0;
  while (workingDaysBetween(dayBack(back), today, world.holidays) < age) back += 1;
  const at = timeThere(dayBack(back), random.between(6 * 60, 21 * 60));
  return at < world.now ? at : new Date(world.now.getTime() - random.between(1, 20) * 1000);
}
