import { AppError } from "#core/app-error.ts";
import { currentSurveyOfUnit } from "#db/queries/surveys/surveys.ts";
import { findServicesOfUnit } from "#db/queries/units/services.ts";
import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { unitInService } from "#operations/units/parts/unit-in-service.ts";

/** What a poster or QR code of a unit, or of one of its services, says and where it leads. */
export interface Poster {
  unit: { slug: string; name: string };
  service: { slug: string; name: string; free: boolean } | null;
  /** Slug of the survey that is open now; null when none is. */
  survey: string | null;
}

/**
 * @param serviceSlug null for the unit as a whole; a service no longer offered leads to its unit
 * @throws AppError `not_found`, `gone`
 */
export async function findPoster(
  ctx: Context,
  unitSlug: string,
  serviceSlug: string | null,
): Promise<Poster> {
  authorise(ctx, "unit.find");
  const unit = await unitInService(ctx, unitSlug);
  const services = await findServicesOfUnit(ctx.db, unit.id);
  const named = services.find((row) => row.slug === serviceSlug);
  if (serviceSlug !== null && named === undefined) throw new AppError("not_found");
  const service = named?.active ? named : undefined;
  const current = await currentSurveyOfUnit(ctx.db, unit.id);
  return {
    unit: { slug: unit.slug, name: unit.name },
    service:
      service === undefined ? null : { slug: service.slug, name: service.name, free: service.free },
    survey: current?.survey.slug ?? null,
  };
}
