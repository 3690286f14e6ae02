import type { IndicatorResult } from "#core/achievements/judge-unit.ts";
import { type PackIndicator, sourceAddress } from "#core/evidence-packs/pack-parts.ts";

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
