const LETTERS = 26;

/** @returns "A1" for (0, 0), "AB12" for (11, 27) */
export function cellName(row: number, column: number): string {
  let letters = "";
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / LETTERS)) {
    letters = String.fromCharCode(65 + ((left - 1) % LETTERS)) + letters;
  }
  return `${letters}${row + 1}`;
}

const ADDRESS = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/;

/** @returns where "AB12" is, counted from 0; null when it is no address of a cell */
export function cellPlace(name: string): { row: number; column: number } | null {
  const [, letters, digits] = ADDRESS.exec(name) ?? [];
  if (letters === undefined) return null;
  const column = [...letters.toUpperCase()].reduce(
    (number, letter) => number * LETTERS + letter.charCodeAt(0) - 64,
    0,
  );
  return { row: Number(digits) - 1, column: column - 1 };
}
