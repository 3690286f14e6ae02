/**
 * Which of several tests may be called beyond chance, so that the chance of even one false statement
 * among them stays below `error`: the smallest p is held against error/k, the next against
 * error/(k − 1), until one fails. Holm (1979), Scandinavian Journal of Statistics 6, 65–70.
 * @param chances p-values in any order
 * @returns in the same order
 */
export function holm(chances: readonly number[], error: number): boolean[] {
  const order = chances.map((chance, at) => ({ chance, at })).sort((a, b) => a.chance - b.chance);
  const failed = order.findIndex(({ chance }, rank) => chance > error / (chances.length - rank));
  const kept = failed < 0 ? order : order.slice(0, failed);
  const beyond = new Set(kept.map(({ at }) => at));
  return chances.map((_, at) => beyond.has(at));
}
