import { OFFICIAL_ELEMENTS } from "#core/instruments/instrument.ts";
import { readSnapshot } from "#core/publications/snapshot.ts";
import type {
  ActionFact,
  ForumFact,
  ServiceFacts,
  SurveyFact,
} from "#core/service-index/service-facts.ts";
import { listActions } from "#db/queries/actions/follow-up-actions.ts";
import { listConsultations } from "#db/queries/consultations/consultations.ts";
import { listPeriods } from "#db/queries/periods/periods.ts";
import { listPublished } from "#db/queries/publications/publications.ts";
import { listResultSurveys, type ResultSurvey } from "#db/queries/satisfaction/result-surveys.ts";
import {
  countAttendingGroups,
  firstPublications,
  listCycleKeysOfUnit,
  listMedia,
  listTopicFacts,
} from "#db/queries/service-index/service-index.ts";
import { countAnswers } from "#db/queries/surveys/surveys.ts";
import { findServicesOfUnit } from "#db/queries/units/services.ts";
import { localDate } from "#lib/dates/local-date.ts";
import { minimumSample } from "#lib/statistics/minimum-sample.ts";
import type { Context } from "#operations/context.ts";
import { timeZoneOf } from "#operations/local-today.ts";

interface Unit {
  id: string;
  slug: string;
  email: string | null;
}

/** What the portal knows of one unit in one year. For operations that have authorised the look. */
export async function serviceFacts(ctx: Context, unit: Unit, year: number): Promise<ServiceFacts> {
  const { db } = ctx;
  const zone = await timeZoneOf(ctx);
  const periods = (await listPeriods(db)).filter((period) => period.year === year);
  const ids = periods.map(({ id }) => id);
  const all = await listResultSurveys(db, ids, [unit.id]);
  const held = all.filter(({ survey }) => survey.state !== "draft");
  const [surveys, media, actions, topics, forums, services, cycles] = await Promise.all([
    surveyFacts(ctx, unit, held, zone),
    listMedia(
      db,
      held.map(({ survey }) => survey.id),
    ),
    actionFacts(ctx, unit, year, zone),
    listTopicFacts(db, unit.id, `${year}-01-01`, `${year}-12-31`),
    forumFacts(ctx, unit, year, zone),
    findServicesOfUnit(db, unit.id),
    listCycleKeysOfUnit(db, unit.id, year),
  ]);
  const published = new Set(surveys.flatMap(({ slug, report }) => (report ? [slug] : [])));
  const offered = services.filter(({ active }) => active);
  return {
    year,
    surveys,
    actions,
    topics,
    forums,
    cycles,
    now: ctx.now(),
    today: localDate(ctx.now(), zone),
    unit: { slug: unit.slug, email: unit.email !== null },
    media: media.filter(({ survey }) => published.has(survey)),
    services: {
      offered: offered.length,
      withStandard: offered.filter(({ standard }) => standard !== null).length,
    },
  };
}

async function surveyFacts(
  { db }: Context,
  unit: Unit,
  held: readonly ResultSurvey[],
  zone: string,
): Promise<SurveyFact[]> {
  const [published, first] = await Promise.all([
    listPublished(db, { unitIds: [unit.id] }),
    firstPublications(db, unit.id),
  ]);
  const facts = held.map(async ({ survey, instrument }): Promise<SurveyFact> => {
    const found = published.find((each) => each.survey.id === survey.id)?.publication;
    const at = first.get(survey.id);
    const keys = instrument.definition.elements.map(({ key }) => key);
    const report =
      found === undefined || at === undefined || found.withdrawnAt !== null
        ? null
        : {
            version: found.version,
            checksum: found.checksum,
            publishedOn: localDate(at, zone),
            dialogue: readSnapshot(found.snapshot).dialogue !== undefined,
          };
    return {
      slug: survey.slug,
      report,
      standard:
        OFFICIAL_ELEMENTS.every((key) => keys.includes(key)) &&
        survey.population !== null &&
        (await countAnswers(db, survey.id)) >= minimumSample(survey.population),
    };
  });
  return Promise.all(facts);
}

/** Actions of the year that come from a survey or from a forum; what a unit plans freely is another matter. */
async function actionFacts(
  { db }: Context,
  unit: Unit,
  year: number,
  zone: string,
): Promise<ActionFact[]> {
  const [rows, first] = await Promise.all([
    listActions(db, { unitIds: [unit.id] }),
    firstPublications(db, unit.id),
  ]);
  const reports = [...first.values()].map((at) => localDate(at, zone)).toSorted();
  return rows.flatMap(({ action }) => {
    const { surveyId, elementKey, consultationId } = action;
    const createdOn = localDate(action.createdAt, zone);
    const fromResult = surveyId !== null || elementKey !== null || consultationId !== null;
    if (!fromResult || Number(createdOn.slice(0, 4)) !== year) return [];
    const own = surveyId === null ? undefined : first.get(surveyId);
    const ownReport = own === undefined ? null : localDate(own, zone);
    const before = reports.findLast((day) => day <= createdOn) ?? null;
    const { id, text, state, doneOn } = action;
    return [{ id, text, state, doneOn, reportOn: surveyId === null ? before : ownReport }];
  });
}

async function forumFacts(
  { db }: Context,
  unit: Unit,
  year: number,
  zone: string,
): Promise<ForumFact[]> {
  const states = ["held", "signed", "published"] as const;
  const events = (await listConsultations(db, { unitId: unit.id, states })).filter(
    ({ startsAt }) => Number(localDate(startsAt, zone).slice(0, 4)) === year,
  );
  const groups = await countAttendingGroups(
    db,
    events.map(({ id }) => id),
  );
  return events.map(({ id, slug, theme }) => ({ slug, theme, groups: groups.get(id) ?? 0 }));
}
