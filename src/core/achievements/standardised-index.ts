import type { Snapshot } from "#core/publications/snapshot.ts";
import { MIX_DIMENSIONS, type MixDimension } from "./respondent-mix.ts";

/** What of a unit's publications is standardised: by group how many answered, and their index. */
export interface MixedUnit {
  slug: string;
  snapshots: readonly Pick<Snapshot, "breakdowns">[];
}

/** A unit's distance from all respondents, as it is and as it would be with everybody's mix. */
export interface StandardisedIndex {
  slug: string;
  dimension: MixDimension;
  /** How much of its mix would have to change, in percent of its respondents. */
  differing: number;
  /** Index minus that of all compared respondents, two decimals. */
  raw: number;
  /** The same, every group weighing as much as it does among all. */
  standardised: number;
}

/** Mixes that differ by less than this change little. */
const DIFFERING_FROM = 10;
/** So much of a unit's respondents must stand in groups that are told. */
const TOLD_FROM = 0.8;

interface Group {
  n: number;
  /** n times the index: sums can be put together. */
  points: number;
}

/**
 * Direct standardisation (e.g. Rothman et al., Modern Epidemiology, 3rd ed., ch. 3): for the one trait in
 * which a unit's respondents differ most from all, Σ W·index over its groups with W the share of each
 * group among all compared respondents. It says what part of a difference may lie in who answered, never
 * what the index should be. Groups too small to show take no part.
 * @returns units whose mix differs by at least 10 %, in the order given
 */
export function standardisedIndices(units: readonly MixedUnit[]): StandardisedIndex[] {
  const mixed = units.map((unit) => ({
    slug: unit.slug,
    traits: MIX_DIMENSIONS.map((dimension) => ({ dimension, groups: groupsOf(unit, dimension) })),
  }));
  return mixed.flatMap(({ slug, traits }) => {
    const found = traits.flatMap(({ dimension, groups }) => {
      const same = mixed.flatMap((other) =>
        other.traits.filter((trait) => trait.dimension === dimension).map((trait) => trait.groups),
      );
      const all = together(same, [...groups.keys()]);
      return groups.size < 2 ? [] : [{ slug, dimension, ...compared(groups, all) }];
    });
    const [most] = found.toSorted((a, b) => b.differing - a.differing);
    return most === undefined || most.differing < DIFFERING_FROM ? [] : [most];
  });
}

type Groups = ReadonlyMap<string, Group>;

/** Groups that every publication of the unit tells; none where too many stand in others. */
function groupsOf({ snapshots }: MixedUnit, dimension: MixDimension): Groups {
  const parts = snapshots.flatMap(({ breakdowns }) =>
    breakdowns.filter((each) => each.dimension === dimension),
  );
  const groups = new Map<string, Group>();
  for (const { key, n, ikm } of parts.flatMap((part) => part.groups)) {
    const { n: before, points } = groups.get(key) ?? { n: 0, points: 0 };
    groups.set(key, { n: before + n, points: points + n * ikm });
  }
  const hidden = parts.reduce((sum, part) => sum + part.hidden, 0);
  const told = sumOf(groups, ({ n }) => n);
  return told < TOLD_FROM * (told + hidden) ? new Map() : groups;
}

/** The same groups over all units. */
function together(all: readonly Groups[], keys: readonly string[]): Groups {
  return new Map(
    keys.map((key) => {
      const own = all.flatMap((groups) => groups.get(key) ?? []);
      return [
        key,
        {
          n: own.reduce((sum, { n }) => sum + n, 0),
          points: own.reduce((sum, { points }) => sum + points, 0),
        },
      ];
    }),
  );
}

function compared(own: Groups, all: Groups) {
  const [ofOwn, ofAll] = [own, all].map((groups) => ({
    n: sumOf(groups, ({ n }) => n),
    points: sumOf(groups, ({ points }) => points),
  })) as [Group, Group];
  const usual = ofAll.points / ofAll.n;
  let [moved, standardised] = [0, 0];
  for (const [key, { n, points }] of own) {
    const weight = Number(all.get(key)?.n) / ofAll.n;
    moved += Math.abs(n / ofOwn.n - weight) / 2;
    standardised += (weight * points) / n;
  }
  return {
    differing: Math.round(100 * moved),
    raw: twoDecimals(ofOwn.points / ofOwn.n - usual),
    standardised: twoDecimals(standardised - usual),
  };
}

const twoDecimals = (value: number): number => Math.round(value * 100) / 100 + 0;

const sumOf = (groups: Groups, of: (group: Group) => number): number =>
  [...groups.values()].reduce((sum, group) => sum + of(group), 0);
