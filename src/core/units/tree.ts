/** Unit → the unit above it, both by slug; null at the top. */
export type Parents = ReadonlyMap<string, string | null>;

/** Would the unit end up below itself with this parent? Works on trees that are already broken, too. */
export function makesCycle(parents: Parents, slug: string, parent: string | null): boolean {
  const seen = new Set<string>();
  let above: string | null | undefined = parent;
  while (above && !seen.has(above)) {
    if (above === slug) return true;
    seen.add(above);
    above = parents.get(above);
  }
  return false;
}

/** How many units are above; a parent outside the map counts as none. */
export function depthOf(parents: Parents, slug: string): number {
  const seen = new Set<string>();
  let above = parents.get(slug);
  while (above && parents.has(above) && !seen.has(above)) {
    seen.add(above);
    above = parents.get(above);
  }
  return seen.size;
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
