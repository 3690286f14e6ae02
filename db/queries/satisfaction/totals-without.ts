import { eq, sql } from "drizzle-orm";
import type { Tally } from "#core/satisfaction/tally.ts";
import type { Database } from "#db/client.ts";
import { responses } from "#db/schema/responses.ts";

/**
 * Σt and Σt² over all answers of a survey, with t the total of a form without one element. No tally keeps
 * it: reads every answer, once when the survey is published.
 */
export async function readTotalsWithout(
  db: Database,
  surveyId: string,
  element: string,
): Promise<NonNullable<Tally["totals"]>> {
  const total = db.orm
    .select({
      t: sql<number>`(SELECT sum(value) FROM json_each(${responses.answers}) WHERE key <> ${element})`.as(
        "t",
      ),
    })
    .from(responses)
    .where(eq(responses.surveyId, surveyId))
    .as("total");
  const [row] = await db.orm
    .select({
      sum: sql<number>`coalesce(sum(${total.t}), 0)`,
      sumOfSquares: sql<number>`coalesce(sum(${total.t} * ${total.t}), 0)`,
    })
    .from(total);
  return row ?? { sum: 0, sumOfSquares: 0 };
}
