import { asc, gt, inArray, sql } from "drizzle-orm";
import { type ReplayedEvent, replay } from "#core/topics/replay.ts";
import type { Database } from "#db/client.ts";
import { topicEvents, topics } from "#db/schema/topics.ts";
import type { TallyDifference } from "./tally-check.ts";

/** Topics looked at together: a government may have very many events. */
const AT_ONCE = 500;

type Kept = Pick<typeof topics.$inferSelect, "id" | "code" | "state" | "seq">;

/** Supports counted anew, and every topic's life lived again: no difference is what should come out. */
export async function compareTopics(db: Database): Promise<TallyDifference[]> {
  return [...(await compareSupports(db)), ...(await compareStates(db))];
}

function compareSupports(db: Database): Promise<TallyDifference[]> {
  return db.orm.all<TallyDifference>(sql`
    SELECT 'topics' AS "table", code || ' support_count' AS row,
      CAST(support_count AS TEXT) AS kept, CAST(count(token_hash) AS TEXT) AS rebuilt
    FROM topics LEFT JOIN topic_supports ON topic_id = id
    GROUP BY id HAVING support_count <> count(token_hash) ORDER BY code`);
}

async function compareStates(db: Database): Promise<TallyDifference[]> {
  const differences: TallyDifference[] = [];
  for (let page = await nextTopics(db, ""); page.length > 0; ) {
    const events = await eventsOf(db, page);
    for (const topic of page) {
      const kept = `${topic.state} ${topic.seq}`;
      const rebuilt = lived(events.get(topic.id) ?? []);
      if (kept !== rebuilt) {
        differences.push({ table: "topics", row: `${topic.code} state seq`, kept, rebuilt });
      }
    }
    page = await nextTopics(db, page.at(-1)?.id ?? "");
  }
  return differences;
}

/** State and number of the last event, or which event cannot have happened. */
function lived(events: readonly ReplayedEvent[]): string {
  const state = replay(events);
  return typeof state === "number" ? `impossible event ${state}` : `${state} ${events.length}`;
}

function nextTopics(db: Database, after: string): Promise<Kept[]> {
  const { id, code, state, seq } = topics;
  return db.orm
    .select({ id, code, state, seq })
    .from(topics)
    .where(gt(id, after))
    .orderBy(asc(id))
    .limit(AT_ONCE);
}

async function eventsOf(
  db: Database,
  page: readonly Kept[],
): Promise<ReadonlyMap<string, ReplayedEvent[]>> {
  const { topicId, seq, action, party } = topicEvents;
  const ids = page.map(({ id }) => id);
  const rows = await db.orm
    .select({ topicId, seq, action, party })
    .from(topicEvents)
    .where(inArray(topicId, ids))
    .orderBy(asc(topicId), asc(seq));
  return Map.groupBy(rows, (row) => row.topicId);
}
