import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";

/** One decision of moderation, without anything that leads to what it was about. */
export interface ModerationEntry {
  at: number;
  action: string;
  reason: string | null;
}

/**
 * Decisions on topics, replies and pictures between two moments, the newest first. Topics of the
 * inspectorate leave no trace here, not even in numbers.
 */
export async function listModeration(
  db: Database,
  from: Date,
  until: Date,
): Promise<ModerationEntry[]> {
  return db.orm.all<ModerationEntry>(sql`
    SELECT e.at, e.action, json_extract(e.data, '$.reason') AS reason
    FROM topic_events e JOIN topics t ON t.id = e.topic_id
    WHERE t.supervisory = 0 AND e.at >= ${from.getTime()} AND e.at < ${until.getTime()}
      AND e.party <> 'author' AND e.action IN ('mask', 'reject', 'merge', 'separate',
        'separate-unread', 'uphold-appeal', 'dismiss-appeal')
    UNION ALL
    SELECT a.at, a.action, a.reason FROM audit_entries a
    JOIN (SELECT id, topic_id, 'reply' AS kind FROM topic_replies
      UNION ALL SELECT id, topic_id, 'topic-file' FROM topic_files) s
      ON s.id = a.subject_id AND s.kind = a.subject_kind
    JOIN topics t ON t.id = s.topic_id
    WHERE t.supervisory = 0 AND a.at >= ${from.getTime()} AND a.at < ${until.getTime()}
      AND a.action IN ('reply.hide', 'topic-file.hide')
    ORDER BY 1 DESC`);
}
