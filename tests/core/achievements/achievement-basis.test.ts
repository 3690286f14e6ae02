import { expect, test } from "vitest";
import { type AchievementBasis, readBasis } from "#core/achievements/achievement-basis.ts";
import { judgeUnit } from "#core/achievements/judge-unit.ts";
import { STANDARD_METHOD } from "#db/seed/standard-method.ts";
import { canonicalJson } from "#lib/canonical-json.ts";
import { evidenceWith, publishedSurvey } from "#tests/support/achievement-evidence.ts";
import { sameRows } from "#tests/support/fixtures/snapshot-fixture.ts";

test("a basis is read as it was written, with every source", () => {
  const surveys = [publishedSurvey(3, { rows: sameRows(40, 4) })];
  const basis: AchievementBasis = {
    format: "tanggap-achievement/1",
    cycle: { key: "2026-t3", kind: "triwulan", startsOn: "2026-07-01", endsOn: "2026-09-30" },
    unit: { slug: "unit", name: "Unit" },
    method: { key: "kinerja-asn", version: 1, legalBasis: STANDARD_METHOD.legalBasis },
    asOf: "2026-10-12",
    ...judgeUnit(STANDARD_METHOD, evidenceWith({ surveys })),
    achievement: "good",
    reason: null,
    setAt: "2026-10-12T03:00:00.000Z",
  };
  const text = canonicalJson(basis);
  expect(readBasis(text)).toEqual(basis);
  expect(text).toContain('"checksum":"sum-unit-2026-t3"');
});
