import type { IndicatorResult } from "#core/achievements/judge-unit.ts";
import { AppError } from "#core/app-error.ts";
import { type PackIndicator, sourceAddress } from "#core/evidence-packs/pack-parts.ts";
import type { UnitPack } from "#core/evidence-packs/unit-pack.ts";
import type { FullCycle } from "#db/queries/cycles/cycles.ts";
import { findGovernment } from "#db/queries/government/government.ts";
import { canonicalJson } from "#lib/canonical-json.ts";
import { sha256 } from "#lib/sha256.ts";
import type { UnitContext } from "#operations/achievements/parts/unit-context.ts";
import type { Context } from "#operations/context.ts";

/** A pack with the checksum over its canonical JSON (`bytes`). */
export interface SealedPack<T> {
  checksum: string;
  bytes: string;
  pack: T;
  /** When it was drawn up: printed beside it, not part of it. */
  madeAt: Date;
}

/** The checksum is over exactly the bytes of the pack's canonical JSON (RFC 8785). */
export function seal<T>(pack: T, madeAt: Date): SealedPack<T> {
  const bytes = canonicalJson(pack);
  return { checksum: sha256(bytes), bytes, pack, madeAt };
}

/** What every pack begins with. For operations that have authorised. */
export async function packHeadOf(
  ctx: Context,
  { cycle, method }: FullCycle,
  unit: { slug: string; name: string },
): Promise<Pick<UnitPack, "government" | "cycle" | "method" | "unit">> {
  const government = await findGovernment(ctx.db);
  if (government === undefined) throw new AppError("not_found");
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

export const packIndicatorOf = (indicator: IndicatorResult): PackIndicator => {
  const { key, name, source, weight, target, realisation, percent, n, interval } = indicator;
  const { missing, asOf, evidence, evidenceLink, sources } = indicator;
  return {
    key,
    name,
    source,
    weight,
    target,
    realisation,
    percent,
    n,
    interval,
    missing,
    asOf,
    evidence,
    evidenceLink,
    sources: sources.map((each) => ({ ...each, address: sourceAddress(each) })),
  };
};

export function packAchievementOf({ set }: UnitContext): UnitPack["achievement"] {
  if (set === null) return null;
  const { achievement, proposed, reason, setByName, setAt, checksum } = set;
  return {
    achievement,
    proposed,
    reason,
    checksum,
    setBy: setByName,
    setAt: setAt.toISOString(),
  };
}
