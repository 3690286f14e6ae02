import type { Snapshot } from "#core/publications/snapshot.ts";
import { fraction } from "#lib/statistics/fraction.ts";
import { roundHalfUp } from "#lib/statistics/round-half-up.ts";

/** By what the respondents are told apart here: who they are, and how they answered. */
export const MIX_DIMENSIONS = ["gender", "ageBand", "education", "occupation", "channel"] as const;
export type MixDimension = (typeof MIX_DIMENSIONS)[number];

export interface RespondentMix {
  dimension: MixDimension;
  groups: { key: string; n: number; percent: number }[];
  /** Respondents in groups that are too small to show. */
  hidden: number;
}

type Breakdown = Snapshot["breakdowns"][number];

/**
 * Who answered, over the publications of a cycle. A group is told only where every publication told
 * it: otherwise its respondents stand with the hidden ones.
 */
export function respondentMix(snapshots: readonly Snapshot[]): RespondentMix[] {
  return MIX_DIMENSIONS.flatMap((dimension) => {
    const parts = snapshots.flatMap(({ breakdowns }) =>
      breakdowns.filter((each) => each.dimension === dimension),
    );
    return parts.length === 0 ? [] : [mixOf(dimension, parts)];
  });
}

function mixOf(dimension: MixDimension, parts: readonly Breakdown[]): RespondentMix {
  const keys = [...new Set(parts.flatMap(({ groups }) => groups.map(({ key }) => key)))];
  const told = keys.filter((key) => parts.every((part) => isTold(part, key)));
  const total = parts.reduce((sum, part) => sum + part.hidden + countOf(part, keys), 0);
  const groups = told.map((key) => {
    const n = parts.reduce((sum, part) => sum + countOf(part, [key]), 0);
    return { key, n, percent: roundHalfUp(fraction(100 * n, total), 1) };
  });
  return { dimension, groups, hidden: total - groups.reduce((sum, { n }) => sum + n, 0) };
}

/** Shown, or certainly empty because nothing is hidden. */
const isTold = ({ groups, hidden }: Breakdown, key: string): boolean =>
  hidden === 0 || groups.some((group) => group.key === key);

const countOf = ({ groups }: Breakdown, keys: readonly string[]): number =>
  groups.reduce((sum, { key, n }) => (keys.includes(key) ? sum + n : sum), 0);
