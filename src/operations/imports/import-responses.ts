import type { Actor } from "#core/access/roles.ts";
import { isAppError } from "#core/app-error.ts";
import { isSettled } from "#core/imports/plan-response-import.ts";
import { surveySlug } from "#core/surveys/survey-plan.ts";
import { findGovernment } from "#db/queries/government/government.ts";
import { insertImportedResponses, insertServicesOfImport } from "#db/queries/imports/imports.ts";
import { findReceipt } from "#db/queries/responses/responses.ts";
import { findSurveyBySlug, insertSurvey, updateSurvey } from "#db/queries/surveys/surveys.ts";
import { type Statement, write } from "#db/write.ts";
import { localDate } from "#lib/dates/local-date.ts";
import { failure, type Result, success } from "#lib/result.ts";
import { sha256 } from "#lib/sha256.ts";
import { auditChange } from "#operations/audit-change.ts";
import { authoriseStaff } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { type ResponseImport, readResponseImport } from "./parts/read-response-import.ts";

export interface ImportedSurvey {
  slug: string;
  n: number;
}

/**
 * Stores a past survey with all its answers, or nothing: opened, filled and closed in one batch.
 * The same table sent twice is stored once and succeeds twice. Fails under `table` while any row is
 * wrong and under `period` when the unit has another survey in it.
 */
export async function importResponses(
  ctx: Context,
  input: unknown,
): Promise<Result<ImportedSurvey>> {
  const actor = authoriseStaff(ctx, "response.import");
  const read = await readResponseImport(ctx, input);
  if (!read.ok) return read;
  const { unit, period, plan } = read.value;
  if (!isSettled(plan)) return failure({ table: "answers.has-problems" });
  const digest = digestOf(read.value);
  const slug = surveySlug(unit.slug, period.key);
  const done = success({ slug, n: plan.responses.length });
  if (!read.value.exists) {
    try {
      await write(ctx.db, await statements(ctx, actor, read.value, { slug, digest }));
      return done;
    } catch (error) {
      if (!isAppError(error) || error.code !== "conflict") throw error;
    }
  }
  const same = await isStored(ctx, slug, instanceId(digest, plan.responses[0]?.row ?? 0));
  return same ? done : failure({ period: "answers.survey-exists" });
}

const digestOf = ({ unit, period, instrument, plan }: ResponseImport): string =>
  sha256(JSON.stringify([unit.id, period.id, instrument.id, plan.responses])).slice(0, 24);

const instanceId = (digest: string, row: number): string => `impor-${digest}-${row}`;

async function isStored(ctx: Context, slug: string, instance: string): Promise<boolean> {
  const survey = await findSurveyBySlug(ctx.db, slug);
  if (survey === undefined) return false;
  return (await findReceipt(ctx.db, survey.survey.id, instance)) !== undefined;
}

async function statements(
  ctx: Context,
  actor: Actor,
  { unit, period, instrument, population, order, plan, services }: ResponseImport,
  { slug, digest }: { slug: string; digest: string },
): Promise<Statement[]> {
  const id = ctx.newId();
  const now = ctx.now();
  const timeZone = (await findGovernment(ctx.db))?.timeZone ?? "Asia/Jakarta";
  const when = { submittedAt: now, submittedOn: localDate(now, timeZone) };
  const forms = plan.responses.map(({ row, ...form }) => ({
    ...form,
    ...when,
    surveyId: id,
    instanceId: instanceId(digest, row),
    receipt: ctx.newReceipt(),
  }));
  const keys = { unitId: unit.id, periodId: period.id, instrumentId: instrument.id };
  const covered = servicesCovered(plan, services);
  return [
    insertSurvey(ctx.db, { id, slug, ...keys, population, state: "open", openedAt: now }),
    ...(covered.length > 0 ? [insertServicesOfImport(ctx.db, id, covered)] : []),
    ...insertImportedResponses(forms),
    updateSurvey(ctx.db, id, { state: "closed", closedAt: now }),
    auditChange(ctx, actor, ["survey", id, 0], "response.import", {
      after: { slug, ...keys, population, order, answers: forms.length, digest },
      at: now,
    }),
  ];
}

/** The services the table names; when it names none, those the unit offers now. */
function servicesCovered(
  { responses }: ResponseImport["plan"],
  services: ResponseImport["services"],
): string[] {
  const named = new Set(responses.map(({ serviceId }) => serviceId));
  const covered = services.filter(({ id }) => named.has(id));
  const offered = services.filter(({ active }) => active);
  return (covered.length > 0 ? covered : offered).map(({ id }) => id);
}
