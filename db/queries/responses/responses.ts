import type { CheckedResponse } from "#core/responses/response-schema.ts";
import type { Database } from "#db/client.ts";
import type { Statement } from "#db/write.ts";
import { hourOf } from "#lib/dates/hour-of.ts";

export interface NewResponse extends CheckedResponse {
  surveyId: string;
  receipt: string;
  /** Kept as its hour. */
  submittedAt: Date;
  submittedOn: string;
}

// The way of every answer: SQL written out once, nothing built per call, so that it stays prepared.
const INSERT_RESPONSE = `insert into responses (survey_id, instance_id, receipt, service_id, channel,
  gender, age_band, education, occupation, steered, answers, submitted_at, submitted_on)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

/** First in its batch. Refused (`conflict`) when the same form is there already or the survey is not open. */
export function insertResponse(response: NewResponse): Statement {
  const { gender, ageBand, education, occupation } = response.profile;
  const params = [
    response.surveyId,
    response.instanceId,
    response.receipt,
    response.serviceId,
    response.channel,
    gender,
    ageBand,
    education,
    occupation,
    response.steered === null ? null : Number(response.steered),
    JSON.stringify(response.answers),
    hourOf(response.submittedAt).getTime(),
    response.submittedOn,
  ];
  return { toSQL: () => ({ sql: INSERT_RESPONSE, params }) };
}

/** The receipt of a form that came in before, or undefined. */
export async function findReceipt(
  db: Database,
  surveyId: string,
  instanceId: string,
): Promise<string | undefined> {
  const { rows } = await db.client.execute({
    sql: "SELECT receipt FROM responses WHERE survey_id = ? AND instance_id = ?",
    args: [surveyId, instanceId],
  });
  return rows[0] && String(rows[0].receipt);
}
