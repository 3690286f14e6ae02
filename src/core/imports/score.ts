const SCORE = /^'?([1-4])(?:[.,]0+)?$/;

/** A score as spreadsheets write it; null for anything else. */
export function readScore(cell: string | undefined): number | null {
  const plain = (cell ?? "")
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "")
    .trim();
  const score = SCORE.exec(plain)?.[1];
  return score === undefined ? null : Number(score);
}
