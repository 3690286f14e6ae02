import { type ViewedPeriod, viewPeriod } from "#core/periods/view-period.ts";
import type { SurveyState } from "#core/surveys/survey-state.ts";
import type { UnitKind } from "#core/units/unit-kind.ts";
import type { PeriodRow } from "#db/queries/periods/periods.ts";
import type { SurveyRow } from "#db/queries/surveys/surveys.ts";
import { latestSurveyOfUnit, listUnitsBelow } from "#db/queries/units/public-units.ts";
import { findServicesOfUnit } from "#db/queries/units/services.ts";
import { findUnit, type UnitRow } from "#db/queries/units/units.ts";
import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { unitInService } from "./parts/unit-in-service.ts";

export interface UnitView {
  slug: string;
  name: string;
  kind: UnitKind;
  kecamatan: string | null;
  address: string | null;
  hours: string | null;
  phone: string | null;
  email: string | null;
  parent: { slug: string; name: string } | null;
  services: { slug: string; name: string; free: boolean; standard: string | null }[];
  /** The open survey, else the latest one that was open; null when there never was one. */
  survey: { slug: string; state: SurveyState; period: ViewedPeriod } | null;
  /** The units directly below. */
  below: { slug: string; name: string; kind: UnitKind }[];
}

/**
 * What citizens see of one unit.
 * @throws AppError `not_found`, also for units no longer in use and partners outside the government
 */
export async function viewUnit(ctx: Context, slug: string): Promise<UnitView> {
  authorise(ctx, "unit.find");
  const unit = await unitInService(ctx, slug);
  const [services, survey, below, parent] = await Promise.all([
    findServicesOfUnit(ctx.db, unit.id, { active: true }),
    latestSurveyOfUnit(ctx.db, unit.id),
    listUnitsBelow(ctx.db, unit.id),
    unit.parentId === null ? undefined : findUnit(ctx.db, unit.parentId),
  ]);
  const { name, kind, kecamatan, address, hours, phone, email } = unit;
  return {
    slug,
    name,
    kind,
    kecamatan,
    address,
    hours,
    phone,
    email,
    parent: parent?.active ? named(parent) : null,
    services: services.map((row) => ({ ...named(row), free: row.free, standard: row.standard })),
    survey: survey === undefined ? null : viewLink(survey),
    below: below.map((row) => ({ ...named(row), kind: row.kind })),
  };
}

const viewLink = ({ survey, period }: { survey: SurveyRow; period: PeriodRow }) => ({
  slug: survey.slug,
  state: survey.state,
  period: viewPeriod(period),
});

const named = ({ slug, name }: Pick<UnitRow, "slug" | "name">) => ({ slug, name });
