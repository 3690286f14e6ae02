/** The share of words that two texts have in common (Jaccard), 0 to 1. */
export function alikeness(a: readonly string[], b: readonly string[]): number {
  const other = new Set(b);
  const common = new Set(a.filter((word) => other.has(word))).size;
  const all = new Set([...a, ...b]).size;
  return all === 0 ? 0 : common / all;
}
