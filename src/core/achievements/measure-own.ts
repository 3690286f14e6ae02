import { followUpShare } from "#core/actions/follow-up-share.ts";
import { decimalFraction } from "#lib/statistics/decimal-fraction.ts";
import { fraction } from "#lib/statistics/fraction.ts";
import { type Measurement, unmeasured } from "./measurement.ts";
import type { OwnIndicator, UnitEvidence } from "./unit-evidence.ts";

/** RTL that were due within the cycle and are finished. Not frozen by nature: as of a day. */
export function measureFollowUp({ actions, asOf }: UnitEvidence): Measurement {
  const { done, total } = followUpShare(actions, asOf);
  if (total === 0) return { ...unmeasured("no-cases"), asOf };
  const value = fraction(100 * done, total);
  return { ...unmeasured("no-cases"), value, decimals: 1, n: total, missing: null, asOf };
}

/** What a person reported: counts only with evidence. */
export function measureManual(own: OwnIndicator | undefined): Measurement {
  const { realisation = null, evidence = null, evidenceLink = null } = own ?? {};
  if (realisation === null) return unmeasured("no-evidence");
  const proven = evidence !== null || evidenceLink !== null;
  const value = decimalFraction(realisation);
  return {
    ...unmeasured("no-evidence"),
    value,
    decimals: 2,
    missing: proven ? null : "no-evidence",
  };
}
