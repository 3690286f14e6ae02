import { z } from "zod";
import { can, reach } from "#core/access/policy.ts";
import { assessService } from "#core/service-index/assess-service.ts";
import type { Assessment } from "#core/service-index/assessment.ts";
import type { PeriodRow } from "#db/queries/periods/periods.ts";
import { listPublished } from "#db/queries/publications/publications.ts";
import { listServices } from "#db/queries/units/services.ts";
import { listUnits, type UnitListItem } from "#db/queries/units/units.ts";
import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { localToday } from "#operations/local-today.ts";
import { serviceFacts } from "./parts/service-facts.ts";

const filterSchema = z.object({
  unit: z.string().max(100).catch(""),
  tahun: z
    .string()
    .regex(/^20\d{2}$/)
    .transform(Number)
    .optional()
    .catch(undefined),
});

export interface ServiceIndex {
  units: { slug: string; name: string }[];
  /** The latest first. */
  years: number[];
  year: number;
  /** Null where no unit is within reach. */
  unit: { slug: string; name: string } | null;
  assessments: Assessment[];
  /** Published results of the year, to register media for; empty for who may not. */
  results: { slug: string; period: PeriodRow }[];
}

/** What the portal's data say about a unit's PEKPPP indicators. An unknown choice counts as none. */
export async function viewServiceIndex(ctx: Context, input: unknown): Promise<ServiceIndex> {
  authorise(ctx, "service-index.view");
  const { unit: wanted, tahun } = filterSchema.parse(input);
  const thisYear = Number((await localToday(ctx)).slice(0, 4));
  const years = [thisYear, thisYear - 1, thisYear - 2];
  const year = tahun !== undefined && years.includes(tahun) ? tahun : thisYear;
  const within = {
    active: true,
    withoutPartners: true,
    ids: reach(ctx.actor, "service-index.view"),
  };
  const units = await listUnits(ctx.db, within);
  const unit = units.find(({ slug }) => slug === wanted) ?? (await firstServing(ctx, units));
  if (unit === undefined) return { units, years, year, unit: null, assessments: [], results: [] };
  const assessments = assessService(await serviceFacts(ctx, unit, year));
  const published = can(ctx.actor, "service-index.manage", unit.id)
    ? await listPublished(ctx.db, { unitIds: [unit.id] })
    : [];
  const results = published
    .filter(({ period, publication }) => period.year === year && publication.withdrawnAt === null)
    .map(({ survey, period }) => ({ slug: survey.slug, period }));
  return { units, years, year, unit, assessments, results };
}

/** PEKPPP is about units that serve: one of them is a better beginning than the first by name. */
async function firstServing(
  ctx: Context,
  units: readonly UnitListItem[],
): Promise<UnitListItem | undefined> {
  const serving = new Set((await listServices(ctx.db)).map(({ unitSlug }) => unitSlug));
  return units.find(({ slug }) => serving.has(slug)) ?? units[0];
}
