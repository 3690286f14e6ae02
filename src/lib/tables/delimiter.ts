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

/** 3,5;3,6: between digits beside another sign, a comma belongs to the number. */
const DECIMAL = /(?<=\d),(?=\d)/g;

/** How many lines agree on the number of signs, and behind the point how many signs that are. */
function agreement(lines: readonly string[], sign: string): number {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const plain = /[;\t]/.test(line) ? line.replace(DECIMAL, "") : line;
    const signs = plain.split(sign).length - 1;
    if (signs > 0) counts.set(signs, (counts.get(signs) ?? 0) + 1);
  }
  return Math.max(0, ...[...counts].map(([signs, count]) => count + signs / (signs + 1)));
}
