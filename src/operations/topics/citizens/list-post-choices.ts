import { findServicesOfUnit } from "#db/queries/units/services.ts";
import { listUnits } from "#db/queries/units/units.ts";
import { compareNames } from "#lib/text/fold.ts";
import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

export interface PostChoices {
  units: { slug: string; name: string }[];
  /** Of the chosen unit; empty while none is chosen. */
  services: { slug: string; name: string }[];
  kecamatan: string[];
}

/** What a citizen may choose from while posting or searching. */
export async function listPostChoices(ctx: Context, unitSlug: string): Promise<PostChoices> {
  authorise(ctx, "topic.post");
  const rows = await listUnits(ctx.db, { active: true, withoutPartners: true });
  const chosen = rows.find(({ slug }) => slug === unitSlug);
  const services = chosen ? await findServicesOfUnit(ctx.db, chosen.id, { active: true }) : [];
  const places = rows.flatMap(({ kecamatan }) => kecamatan ?? []);
  return {
    units: rows.map(({ slug, name }) => ({ slug, name })),
    services: services.map(({ slug, name }) => ({ slug, name })),
    kecamatan: [...new Set(places)].sort(compareNames),
  };
}
