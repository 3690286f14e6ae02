const DELIMITERS = [",", ";", "\t"] as const;

/** Titles may stand above the table, and they hold commas too. */
const LINES = 30;
const LOOKED_AT = 64 * 1024;

/**
 * The sign that divides the most lines into the same number of cells, and of those the one that
 * makes more cells: neither a title nor an address with commas decides for a table with semicolons.
 * A comma when nothing divides anything.
 */
export function detectDelimiter(text: string): string {
  const lines = text
    .slice(0, LOOKED_AT)
    .replace(/"[^"]*"/g, "")
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== "")
    .slice(0, LINES);
  const scores = DELIMITERS.map((sign) => ({ sign, score: agreement(lines, sign) }));
  return scores.reduce((best, next) => (next.score > best.score ? next : best)).sign;
}

/** Between digits a comma may belong to a number: it counts among lines, not among cells. */
const DECIMAL = /(?<=\d),(?=\d)/g;

/** How many lines agree on the number of signs, and behind the point how many cells that makes. */
function agreement(lines: readonly string[], sign: string): number {
  const counts = Map.groupBy(lines, (line) => line.split(sign).length - 1);
  counts.delete(0);
  const scores = [...counts.values()].map(([line = "", ...others]) => {
    const signs = line.replace(DECIMAL, "").split(sign).length;
    return 1 + others.length + signs / (signs + 1);
  });
  return Math.max(0, ...scores);
}
