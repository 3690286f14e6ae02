import type { ImportedResponse } from "#core/imports/plan-response-import.ts";
import type { Database } from "#db/client.ts";
import { surveyServices } from "#db/schema/surveys.ts";
import type { Statement } from "#db/write.ts";
import { hourOf } from "#lib/dates/hour-of.ts";

/** An imported form with what storing it takes. */
export interface StoredImport extends Omit<ImportedResponse, "row"> {
  surveyId: string;
  instanceId: string;
  receipt: string;
  submittedAt: Date;
  submittedOn: string;
}

const ROW = "(?, ?, ?, ?, 'import', ?, ?, ?, ?, ?, ?, ?)";
const INSERT = `insert into responses (survey_id, instance_id, receipt, service_id, channel,
  gender, age_band, education, occupation, answers, submitted_at, submitted_on) values `;
/** Eleven values a row; SQLite binds at most 32,766 in one statement. */
const ROWS_PER_STATEMENT = 2_500;

/** Many rows in one statement: preparing an insert with its triggers costs more than running it. */
export function insertImportedResponses(forms: readonly StoredImport[]): Statement[] {
  const statements: Statement[] = [];
  for (let at = 0; at < forms.length; at += ROWS_PER_STATEMENT) {
    const chunk = forms.slice(at, at + ROWS_PER_STATEMENT);
    const params = chunk.flatMap(values);
    const sql = INSERT + chunk.map(() => ROW).join(", ");
    statements.push({ toSQL: () => ({ sql, params }) });
  }
  return statements;
}

const values = (form: StoredImport): unknown[] => [
  form.surveyId,
  form.instanceId,
  form.receipt,
  form.serviceId,
  form.profile.gender,
  form.profile.ageBand,
  form.profile.education,
  form.profile.occupation,
  JSON.stringify(form.answers),
  hourOf(form.submittedAt).getTime(),
  form.submittedOn,
];

/** The services that an imported survey covers; at least one. */
export const insertServicesOfImport = (
  db: Database,
  surveyId: string,
  serviceIds: readonly string[],
): Statement =>
  db.orm.insert(surveyServices).values(serviceIds.map((serviceId) => ({ surveyId, serviceId })));
