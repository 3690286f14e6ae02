import { AppError, found } from "#core/app-error.ts";
import { type CombinedFigure, combineSnapshots } from "#core/publications/combine-snapshots.ts";
import { publishedTrend } from "#core/publications/published-trend.ts";
import { readSnapshot, type Snapshot } from "#core/publications/snapshot.ts";
import type { Trend } from "#core/satisfaction/trend.ts";
import { findGovernment } from "#db/queries/government/government.ts";
import type { PeriodRow } from "#db/queries/periods/periods.ts";
import {
  listPublished,
  listVersions,
  type PublicationHead,
  type PublishedSurvey,
} from "#db/queries/publications/publications.ts";
import { findUnitBySlug, subtreeIds, type UnitRow } from "#db/queries/units/units.ts";
import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { comparedFrom } from "#operations/government/parts/compared-from.ts";
import {
  loadOpenSurvey,
  type OpenSurvey,
} from "#operations/satisfaction/parts/load-open-survey.ts";

export interface UnitResultView {
  unit: Pick<UnitRow, "slug" | "name" | "kind">;
  /** null while the unit has published nothing. */
  published: {
    survey: string;
    period: PeriodRow;
    /** null once withdrawn. */
    snapshot: Snapshot | null;
    /** Newest first; the first one is in force unless withdrawn. */
    versions: PublicationHead[];
    trend: Trend;
    /** With the units below it; null for a unit without published units below. */
    combined: CombinedFigure | null;
  } | null;
  officialPooling: "pooled" | "mean-of-units";
  /** The unit's published surveys, newest first. */
  surveys: { slug: string; period: PeriodRow; withdrawn: boolean }[];
  open: OpenSurvey | null;
}

/**
 * A unit's published result, out of snapshots alone; of the open survey only how many answered.
 * @param query `survey`: slug of an earlier survey, else the newest one
 */
export async function viewUnitResult(
  ctx: Context,
  unitSlug: string,
  query: { survey: string | null },
): Promise<UnitResultView> {
  authorise(ctx, "result.view-published");
  const unit = found(await findUnitBySlug(ctx.db, unitSlug));
  const wanted = query.survey || null;
  const [all, government, open] = await Promise.all([
    listPublished(ctx.db, { unitIds: [unit.id] }),
    findGovernment(ctx.db),
    loadOpenSurvey(ctx, unit.id),
  ]);
  const chosen = wanted === null ? all[0] : all.find(({ survey }) => survey.slug === wanted);
  if (chosen === undefined && wanted !== null) throw new AppError("not_found");
  return {
    unit: { slug: unit.slug, name: unit.name, kind: unit.kind },
    published: chosen === undefined ? null : await publishedPart(ctx, chosen, all),
    officialPooling: government?.officialPooling ?? "pooled",
    surveys: all.map(({ survey, period, publication }) => ({
      slug: survey.slug,
      period,
      withdrawn: publication.withdrawnAt !== null,
    })),
    open,
  };
}

async function publishedPart(ctx: Context, chosen: PublishedSurvey, all: PublishedSurvey[]) {
  const { survey, period, publication } = chosen;
  const withdrawn = publication.withdrawnAt !== null;
  const earlier = all.slice(all.indexOf(chosen)).toReversed();
  const [versions, combined, minimum] = await Promise.all([
    listVersions(ctx.db, survey.id),
    withdrawn ? null : combinedFigure(ctx, chosen),
    comparedFrom(ctx),
  ]);
  return {
    survey: survey.slug,
    period,
    snapshot: withdrawn ? null : readSnapshot(publication.snapshot),
    versions,
    trend: publishedTrend(snapshotsOf(earlier), minimum),
    combined,
  };
}

/** External partners are not part of the government: they count into no figure but their own. */
async function combinedFigure(
  ctx: Context,
  { unit, period }: PublishedSurvey,
): Promise<CombinedFigure | null> {
  const unitIds = await subtreeIds(ctx.db, unit.id);
  if (unitIds.length < 2) return null;
  const published = await listPublished(ctx.db, { unitIds, periodId: period.id });
  return combineSnapshots(snapshotsOf(published).filter(({ unit }) => unit.kind !== "mitra"));
}

const snapshotsOf = (published: readonly PublishedSurvey[]): Snapshot[] =>
  published
    .filter(({ publication }) => publication.withdrawnAt === null)
    .map(({ publication }) => readSnapshot(publication.snapshot));
