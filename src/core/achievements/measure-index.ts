import { type Part, poolSnapshots } from "#core/publications/combine-snapshots.ts";
import type { Snapshot } from "#core/publications/snapshot.ts";
import { exactIndex } from "#core/satisfaction/figure.ts";
import type { IndexReport } from "#core/satisfaction/index-report.ts";
import { type Measurement, unmeasured } from "./measurement.ts";
import { gapOf, type Published, readPublished, reasonOf } from "./published-evidence.ts";
import type { SurveyEvidence } from "./unit-evidence.ts";

/** All respondents of a cycle in one pool. */
export interface PooledIndex {
  report: IndexReport;
  /** What went in, the newest period first. */
  published: Published[];
  parts: Part[];
}

/**
 * The index over a cycle's publications: pooled over respondents from the frozen integer totals,
 * never a mean of printed figures.
 */
export function pooledIndex(published: readonly Published[]): PooledIndex | null {
  const parts = published.map((each) => ({ ...each.snapshot, each }));
  const pool = poolSnapshots(parts, peopleServed);
  if (pool === null) return null;
  const { pooled, parts: used } = pool;
  return { report: pooled, parts: used, published: used.map(({ each }) => each) };
}

/** N of several units adds up. Quarters of one unit ask the same people again: no N is theirs together. */
function peopleServed(parts: readonly Pick<Snapshot, "unit" | "population">[]): number | null {
  const units = new Set(parts.map(({ unit }) => unit.slug));
  if (units.size < parts.length) return null;
  return parts.reduce<number | null>(
    (sum, { population }) => (sum === null || population === null ? null : sum + population),
    0,
  );
}

/** Indeks Kepuasan Masyarakat of a unit in a cycle. */
export function measureIndex(surveys: readonly SurveyEvidence[]): Measurement {
  const { published, gaps } = readPublished(surveys);
  const pool = pooledIndex(published);
  const left = published.filter((each) => !pool?.published.includes(each));
  const all = [
    ...gaps,
    ...left.map(({ snapshot, source }) =>
      gapOf(source, snapshot.index === null ? "too-few" : "not-comparable"),
    ),
  ];
  if (pool === null) return unmeasured(reasonOf(all), all);
  const { n, elements, ikm, grade, interval } = pool.report;
  const sum = elements.reduce((total, element) => total + element.sum, 0);
  return {
    value: exactIndex(sum, n, elements.length),
    decimals: 2,
    n,
    figure: { ikm, grade },
    interval,
    missing: null,
    gaps: all,
    sources: pool.published.map(({ source }) => source),
    asOf: null,
  };
}
