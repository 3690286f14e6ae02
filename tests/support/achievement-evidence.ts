import type {
  OwnIndicator,
  SurveyEvidence,
  UnitEvidence,
} from "#core/achievements/unit-evidence.ts";
import type { EvaluationMethod } from "#core/cycles/method.ts";
import type { Snapshot } from "#core/publications/snapshot.ts";
import type { PublicFigures } from "#core/topics/public-figures.ts";
import { STANDARD_METHOD } from "#db/seed/standard-method.ts";
import { type SnapshotOptions, snapshotOf } from "./fixtures/snapshot-fixture.ts";

/** Days of the quarters of 2026; 0 is the whole year. */
const DAYS = {
  0: ["2026-01-01", "2026-12-31"],
  1: ["2026-01-01", "2026-03-31"],
  2: ["2026-04-01", "2026-06-30"],
  3: ["2026-07-01", "2026-09-30"],
  4: ["2026-10-01", "2026-12-31"],
} as const;
export type QuarterNumber = keyof typeof DAYS;

const periodOf = (number: QuarterNumber): Snapshot["period"] => ({
  key: number === 0 ? "2026" : `2026-t${number}`,
  kind: number === 0 ? "tahunan" : "triwulan",
  year: 2026,
  number: number || 1,
  startsOn: DAYS[number][0],
  endsOn: DAYS[number][1],
});

const DIALOGUE: PublicFigures = {
  asOf: "2026-10-10",
  received: 40,
  screenedInTime: null,
  answeredInTime: null,
  medianDays: null,
  p90Days: null,
  overdueNow: 0,
  solved: null,
  reopened: 0,
  passedOn: 0,
};

/** So many of so many, as a publication freezes it. */
export const share = (count: number, n: number) => ({
  percent: Math.round((count * 1000) / n) / 10,
  n,
});

/** A published survey of a quarter. */
export function publishedSurvey(
  number: QuarterNumber,
  options: SnapshotOptions,
  dialogue?: Partial<PublicFigures>,
): SurveyEvidence {
  const { slug = "unit" } = options;
  const period = periodOf(number);
  const changes = {
    ...options.changes,
    period,
    ...(dialogue && { dialogue: { ...DIALOGUE, ...dialogue } }),
  };
  const snapshot = snapshotOf({ ...options, changes });
  const publication = { version: 1, checksum: `sum-${slug}-${period.key}`, snapshot };
  return {
    survey: `${slug}-${period.key}`,
    unit: { slug, name: `Unit ${slug}` },
    period,
    publication,
  };
}

/** A survey whose publication is missing, or was taken back. */
export function silentSurvey(number: QuarterNumber, withdrawn = false): SurveyEvidence {
  const period = periodOf(number);
  const publication = withdrawn ? { version: 1, checksum: "gone", snapshot: null } : null;
  return {
    survey: `unit-${period.key}`,
    unit: { slug: "unit", name: "Unit" },
    period,
    publication,
  };
}

export const evidenceWith = (changes: Partial<UnitEvidence> = {}): UnitEvidence => ({
  surveys: [],
  actions: [],
  own: [],
  asOf: "2026-10-12",
  ...changes,
});

export const ownIndicator = (changes: Partial<OwnIndicator> = {}): OwnIndicator => ({
  indicatorKey: "arsip",
  target: null,
  realisation: null,
  evidence: null,
  evidenceLink: null,
  ...changes,
});

/** The standard method with one manual indicator instead of the follow-up plan. */
export const MANUAL_METHOD: EvaluationMethod = {
  ...STANDARD_METHOD,
  indicators: STANDARD_METHOD.indicators.map((indicator) =>
    indicator.source === "follow-up"
      ? { ...indicator, key: "arsip", source: "manual", minimumN: 0, target: 80.5 }
      : indicator,
  ),
};
