import { unitShortlist } from "#core/development/reward-shortlist.ts";
import { combineSnapshots } from "#core/publications/combine-snapshots.ts";
import { compareResults } from "#core/publications/compare-results.ts";
import { estimatePart } from "#core/publications/estimate-part.ts";
import { readSnapshot, type Snapshot } from "#core/publications/snapshot.ts";
import type { Database } from "#db/client.ts";
import { listPublished, listPublishedPeriods } from "#db/queries/publications/publications.ts";
import { seedBase } from "#db/seed/base.ts";
import { DEMO_ACCOUNTS } from "#db/seed/demo/accounts.ts";
import { seedDemo } from "#db/seed/demo/seed-demo.ts";
import { publishDemo } from "#demo/publications.ts";
import { testDatabase } from "#tests/support/database.ts";
import { plainlyApart } from "./old-rules.ts";

const NOW = new Date("2026-11-21T03:00:00Z");

/** The made-up government with all that it has published. */
async function demo(key: "bukittinggi"): Promise<Database> {
  const db = await testDatabase();
  await seedBase(db);
  const passwordHashes = new Map(DEMO_ACCOUNTS.map(({ username }) => [username, "none"]));
  await seedDemo(db, { key, now: NOW, passwordHashes });
  await publishDemo(db, "organisasi", NOW);
  return db;
}

type Shown = Snapshot & { index: NonNullable<Snapshot["index"]> };

/** What was said of the demo's newest period before and is said now, as rows of a table. */
export async function demoStatements(): Promise<string[][]> {
  const db = await demo("bukittinggi");
  const [period] = await listPublishedPeriods(db);
  const published = await listPublished(db, { periodId: period?.id ?? "" });
  const snapshots = published
    .map(({ publication }) => readSnapshot(publication.snapshot))
    .filter((each): each is Shown => each.index !== null);
  const results = snapshots.map((each) => ({ key: each.unit.slug, parts: [each] }));
  const now = compareResults(results);
  const own = snapshots.filter(({ unit }) => unit.kind !== "mitra");
  const combined = combineSnapshots(own);
  const range = (interval: { low: number; high: number } | null | undefined) =>
    interval ? `${interval.low.toFixed(2)}–${interval.high.toFixed(2)}` : "none";
  const units = own.map((each) => ({
    key: each.unit.slug,
    name: each.unit.name,
    surveys: 1,
    snapshots: [each],
  }));
  const groups = unitShortlist(units, { minimumN: 30, places: 3 }).groups;
  return [
    [
      "pairs told apart",
      `${plainPairs(snapshots)} of ${pairsOf(snapshots.length)}`,
      `${now.apart} of ${now.pairs}`,
    ],
    ["first group of rewards", String(plainGroup(own)), String(groups[0]?.units.length ?? 0)],
    ["government, who answered", range(plainPool(own)), range(combined?.pooled.interval)],
    ["government, mean of units", "none", range(combined?.mean.interval)],
    ["government, by users", "none", range(combined?.served?.interval)],
  ];
}

const pairsOf = (count: number): number => (count * (count - 1)) / 2;
const keysOf = ({ index }: Shown) => index.elements.map(({ key }) => key);
const estimateAll = (each: Shown) => estimatePart(each, keysOf(each), "people");

/** Welch, pair by pair, whatever was asked and however few answered. */
function plainPairs(snapshots: readonly Shown[]): number {
  const estimates = snapshots.map(estimateAll);
  return estimates.reduce(
    (sum, a, at) =>
      sum + estimates.slice(at + 1).filter((b) => a && b && plainlyApart(a, b)).length,
    0,
  );
}

/** All that one such test does not tell apart from the highest printed index. */
function plainGroup(snapshots: readonly Shown[]): number {
  const good = snapshots.filter(({ n, index }) => n >= 30 && "AB".includes(index.grade));
  const [best] = good.toSorted((a, b) => b.index.ikm - a.index.ikm);
  const highest = best && estimateAll(best);
  return good.filter((each) => {
    const own = estimateAll(each);
    return each === best || !own || !highest || !plainlyApart(own, highest);
  }).length;
}

/** One large sample out of all users. */
function plainPool(snapshots: readonly Shown[]) {
  const [first] = snapshots;
  if (first === undefined) return null;
  const alike = snapshots.filter((each) => keysOf(each).join() === keysOf(first).join());
  const sums = alike.map(({ n, index }) => ({ n, ...index.totals }));
  const total = (of: (each: (typeof sums)[number]) => number) =>
    sums.reduce((sum, each) => sum + of(each), 0);
  const n = total((each) => each.n);
  const sum = total((each) => each.sum ?? 0);
  const scale = 25 / first.index.elements.length;
  const variance = (total((each) => each.sumOfSquares ?? 0) - sum ** 2 / n) / (n - 1);
  const reach = 1.96 * scale * Math.sqrt(variance / n);
  const mean = (scale * sum) / n;
  return { low: mean - reach, high: mean + reach };
}
