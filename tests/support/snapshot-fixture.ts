import { buildSnapshot, type SnapshotSubject } from "#core/publications/build-snapshot.ts";
import type { Snapshot } from "#core/publications/snapshot.ts";
import { buildSurveyReport, type SurveyFigures } from "#core/satisfaction/survey-report.ts";
import { tallyRows } from "#core/satisfaction/tally-rows.ts";
import { STANDARD_INSTRUMENT } from "#db/seed/standard-instrument.ts";

const NO_GROUPS: SurveyFigures["groups"] = {
  service: {},
  gender: {},
  ageBand: {},
  education: {},
  occupation: {},
  channel: {},
  steered: {},
  day: {},
};

export interface SnapshotOptions {
  /** Rows of scores, one column per element. */
  rows: readonly (readonly number[])[];
  elements?: readonly string[];
  population?: number | null;
  slug?: string;
  groups?: Partial<SurveyFigures["groups"]>;
  changes?: Partial<SnapshotSubject>;
}

/** So many forms with the same score everywhere. */
export const sameRows = (count: number, score: number, elements = 9): number[][] =>
  Array.from({ length: count }, () => Array.from({ length: elements }, () => score));

/** A snapshot made the way publications are made. */
export function snapshotOf(options: SnapshotOptions): Snapshot {
  const { rows, population = null, slug = "unit", groups = {}, changes = {} } = options;
  const known = STANDARD_INSTRUMENT.elements.map(({ key }) => key);
  const keys = options.elements ?? known;
  const [template] = STANDARD_INSTRUMENT.elements;
  if (template === undefined) throw new Error("the standard instrument has no elements");
  const elements = keys.map(
    (key) => STANDARD_INSTRUMENT.elements.find((each) => each.key === key) ?? { ...template, key },
  );
  const services = [{ id: "1", slug: "ktp", name: "KTP-el" }];
  const tally = tallyRows(keys, rows);
  const figures = { tally, groups: { ...NO_GROUPS, ...groups } };
  const { legalBasis } = STANDARD_INSTRUMENT;
  const report = buildSurveyReport(figures, { population, legalBasis, services });
  return buildSnapshot(report, tally, {
    government: { name: "Kota Contoh", code: "99.01" },
    unit: { slug, name: `Unit ${slug}`, kind: "opd" },
    survey: `${slug}-2026-t3`,
    period: {
      key: "2026-t3",
      kind: "triwulan",
      year: 2026,
      number: 3,
      startsOn: "2026-07-01",
      endsOn: "2026-09-30",
    },
    instrument: {
      key: "skm",
      version: 1,
      name: "SKM",
      definition: { ...STANDARD_INSTRUMENT, elements },
    },
    services,
    version: 1,
    reason: null,
    publishedAt: new Date("2026-10-10T01:00:00Z"),
    ...changes,
  });
}
