import { sql } from "drizzle-orm";
import type { OpenBusiness } from "#core/units/closing.ts";
import type { Database } from "#db/client.ts";

/**
 * What a unit still has to do, counted: topics that it owns or that wait for it, contributions it
 * was asked for, surveys that are drafts or open, actions, people, accounts, consultations to come,
 * and units below it.
 * @param today YYYY-MM-DD
 */
export async function countOpenBusiness(
  db: Database,
  unitId: string,
  today: string,
): Promise<OpenBusiness> {
  const [counts] = await db.orm.all<OpenBusiness>(sql`SELECT
    (SELECT count(*) FROM topics WHERE supervisory = 0 AND (
      (owner_unit_id = ${unitId} AND state IN ('routed', 'in-progress', 'returned', 'answered')) OR
      (owner_unit_id IS NULL AND chosen_unit_id = ${unitId}
        AND state IN ('submitted', 'verified', 'returned', 'appealed')))) AS topics,
    (SELECT count(*) FROM topic_contributors c JOIN topics t ON t.id = c.topic_id
      WHERE c.unit_id = ${unitId} AND c.contributed_at IS NULL
        AND t.state IN ('routed', 'in-progress')) AS contributions,
    (SELECT count(*) FROM surveys WHERE unit_id = ${unitId} AND state IN ('draft', 'open')) AS surveys,
    (SELECT count(*) FROM follow_up_actions
      WHERE unit_id = ${unitId} AND state NOT IN ('done', 'cancelled')) AS actions,
    (SELECT count(DISTINCT p.employee_id) FROM postings p JOIN employees e ON e.id = p.employee_id
      WHERE p.unit_id = ${unitId} AND e.active AND (p.ends_on IS NULL OR p.ends_on >= ${today})) AS people,
    (SELECT count(DISTINCT r.account_id) FROM account_roles r JOIN accounts a ON a.id = r.account_id
      WHERE r.unit_id = ${unitId} AND a.active) AS accounts,
    (SELECT count(*) FROM consultation_units u JOIN consultations c ON c.id = u.consultation_id
      WHERE u.unit_id = ${unitId} AND c.state NOT IN (${sql.join(
        ENDED.map((state) => sql`${state}`),
        sql`, `,
      )})) AS consultations,
    (SELECT count(*) FROM units WHERE parent_id = ${unitId} AND active) AS units`);
  if (counts === undefined) throw new Error("counts are one row");
  return counts;
}

const ENDED = ["signed", "published", "cancelled"];
