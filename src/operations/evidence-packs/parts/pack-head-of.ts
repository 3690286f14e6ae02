import { found } from "#core/app-error.ts";
import type { UnitPack } from "#core/evidence-packs/unit-pack.ts";
import type { FullCycle } from "#db/queries/cycles/cycles.ts";
import { findGovernment } from "#db/queries/government/government.ts";
import type { Context } from "#operations/context.ts";

/** What every pack begins with. For operations that have authorised. */
export async function packHeadOf(
  ctx: Context,
  { cycle, method }: FullCycle,
  unit: { slug: string; name: string },
): Promise<Pick<UnitPack, "government" | "cycle" | "method" | "unit">> {
  const government = found(await findGovernment(ctx.db));
  const { key, kind, startsOn, endsOn, state } = cycle;
  return {
    government: { name: government.name, code: government.code },
    cycle: { key, kind, startsOn, endsOn, state },
    method: {
      name: method.name,
      version: method.version,
      legalBasis: method.definition.legalBasis,
    },
    unit: { slug: unit.slug, name: unit.name },
  };
}
