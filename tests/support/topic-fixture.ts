import type { TopicAction, TopicParty } from "#core/topics/lifecycle.ts";
import type { Database } from "#db/client.ts";
import { findTopicByCode, type NewTopic, type TopicRow } from "#db/queries/topics/topics.ts";
import { postTopic } from "#operations/topics/citizens/post-topic.ts";
import { storeTopicAct, type TopicAct } from "#operations/topics/parts/store-topic-act.ts";
import { testContext } from "./context.ts";

export const filledPost = (changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  instanceId: crypto.randomUUID(),
  kind: "pengaduan",
  unit: "disdukcapil",
  service: "ktp-el",
  title: "Antrean KTP terlalu panjang",
  text: "Sudah tiga hari saya mengantre sejak pagi dan selalu pulang tanpa dilayani.",
  ...changes,
});

export interface Posted {
  code: string;
  secret: string;
}

/** Posts in the fixture's government, as a citizen does. */
export async function post(db: Database, changes: Record<string, unknown> = {}): Promise<Posted> {
  const result = await postTopic(testContext(db), filledPost(changes));
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return { code: result.value.code, secret: result.value.secret ?? "" };
}

export async function topicOf(db: Database, code: string): Promise<TopicRow> {
  const topic = await findTopicByCode(db, code);
  if (topic === undefined) throw new Error(`no topic ${code}`);
  return topic;
}

/** One step of a topic's life without the operation that staff would use. */
export async function move(
  db: Database,
  code: string,
  action: TopicAction,
  party: TopicParty,
  more: Partial<TopicAct> & { changes?: Partial<NewTopic> } = {},
): Promise<void> {
  const topic = await topicOf(db, code);
  const act = { action, party, seq: topic.seq, audience: "public" as const, ...more };
  await storeTopicAct(testContext(db), topic, act);
}

/** Screened and given to Disdukcapil. */
export async function makePublic(db: Database, code: string): Promise<void> {
  await move(db, code, "approve", "moderator", { changes: { verifiedOn: "2026-11-21" } });
  await move(db, code, "route", "moderator", {
    toUnitId: "unit-disdukcapil",
    changes: { ownerUnitId: "unit-disdukcapil" },
  });
}

/** A public post. */
export async function publicPost(
  db: Database,
  changes: Record<string, unknown> = {},
): Promise<Posted> {
  const posted = await post(db, changes);
  await makePublic(db, posted.code);
  return posted;
}

export async function answer(
  db: Database,
  code: string,
  text = "Loket sudah kami tambah.",
): Promise<void> {
  await move(db, code, "answer", "owner", {
    ...{ unitId: "unit-disdukcapil", text },
    changes: { answeredOn: "2026-11-21", closesAfter: "2026-12-04" },
  });
}
