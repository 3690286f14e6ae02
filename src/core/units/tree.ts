import type { Message } from "#lib/result.ts";

/** Unit → the unit above it, both by slug; null at the top. */
export type Parents = ReadonlyMap<string, string | null>;

/** More levels than any government has; it bounds every walk through the tree. */
const MOST_LEVELS = 10;

/**
 * Why the unit cannot stand below this parent: it would end up below itself, or too deep. Null when
 * it can. Ends on trees that are already broken, too.
 */
export function parentProblem(
  parents: Parents,
  slug: string,
  parent: string | null,
): Message | null {
  let above = parent;
  for (let level = 1; above !== null; level += 1) {
    if (above === slug) return "error.cycle";
    if (level >= MOST_LEVELS) return "error.too-deep";
    above = parents.get(above) ?? null;
  }
  return null;
}

/** How many units are above, up to the deepest allowed; a parent outside the map counts as none. */
export function depthOf(parents: Parents, slug: string): number {
  let depth = 0;
  let above = parents.get(slug);
  while (above && parents.has(above) && depth < MOST_LEVELS) {
    depth += 1;
    above = parents.get(above);
  }
  return depth;
}

/** Units in the order of the tree, each below its parent, with its depth; siblings keep their order. */
export function inTreeOrder<T extends { slug: string; parentSlug: string | null }>(
  units: readonly T[],
): (T & { depth: number })[] {
  const known = new Set(units.map((unit) => unit.slug));
  const below = Map.groupBy(units, ({ parentSlug }) =>
    parentSlug !== null && known.has(parentSlug) ? parentSlug : "",
  );
  const walk = (parent: string, depth: number): (T & { depth: number })[] =>
    (below.get(parent) ?? []).flatMap((unit) => [
      { ...unit, depth },
      ...walk(unit.slug, depth + 1),
    ]);
  return walk("", 0);
}
