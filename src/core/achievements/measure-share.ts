import type { PublicFigures } from "#core/topics/public-figures.ts";
import { fraction } from "#lib/statistics/fraction.ts";
import { type Gap, type Measurement, unmeasured } from "./measurement.ts";
import { gapOf, type Published, readPublished, reasonOf } from "./published-evidence.ts";
import type { SurveyEvidence } from "./unit-evidence.ts";

/** Which share of the frozen dialogue figures. */
export type DialogueShare = "answeredInTime" | "solved";

interface Counted {
  each: Published;
  count: number;
  n: number;
  asOf: string;
}

/**
 * A share of the dialogue over a cycle: counts are added up, then divided once. The publication
 * froze percent (one decimal) and n; up to 999 posts the count behind them is certain, beyond that
 * the share is right to the same decimal.
 */
export function measureShare(
  surveys: readonly SurveyEvidence[],
  share: DialogueShare,
): Measurement {
  const { published, gaps } = readPublished(surveys);
  const counted = withoutNested(published.flatMap((each) => countedIn(each, share)));
  const all = [...gaps, ...gapsOf(published, counted)];
  if (counted.length === 0) return unmeasured(reasonOf(all), all);
  const n = counted.reduce((sum, each) => sum + each.n, 0);
  const count = counted.reduce((sum, each) => sum + each.count, 0);
  return {
    value: fraction(100 * count, n),
    decimals: 1,
    n,
    figure: null,
    interval: null,
    missing: null,
    gaps: all,
    sources: counted.map(({ each }) => each.source),
    asOf: latestDay(counted),
  };
}

const latestDay = (counted: readonly Counted[]): string =>
  String(
    counted
      .map(({ asOf }) => asOf)
      .toSorted()
      .at(-1),
  );

function countedIn(each: Published, share: DialogueShare): Counted[] {
  const { dialogue } = each.snapshot;
  const found = dialogue?.[share] ?? null;
  if (dialogue === undefined || found === null) return [];
  const { percent, n } = found;
  return [{ each, n, count: Math.round((percent * n) / 100), asOf: dialogue.asOf }];
}

/** A quarter's posts are also posts of its year: where both are frozen, the longer period counts. */
const withoutNested = (counted: readonly Counted[]): Counted[] =>
  counted.filter((one) => !counted.some((other) => other !== one && covers(other.each, one.each)));

function covers({ snapshot: long }: Published, { snapshot: short }: Published): boolean {
  return (
    long.unit.slug === short.unit.slug &&
    long.period.startsOn <= short.period.startsOn &&
    long.period.endsOn >= short.period.endsOn
  );
}

/** What is published without this share; a period inside a counted one is no gap. */
const gapsOf = (published: readonly Published[], counted: readonly Counted[]): Gap[] =>
  published
    .filter((one) => !counted.some(({ each }) => covers(each, one)))
    .map(({ snapshot, source }) =>
      gapOf(source, hasNoCases(snapshot.dialogue) ? "no-cases" : "too-few"),
    );

const hasNoCases = (dialogue: PublicFigures | undefined): boolean =>
  dialogue === undefined || dialogue.received === 0;
