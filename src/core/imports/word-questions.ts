import { PROFILE_LISTS } from "#core/responses/profile.ts";
import { likelyValue, type PROFILE_HEADINGS } from "./profile-values.ts";

export type ProfileColumn = keyof typeof PROFILE_HEADINGS;

/** What the form sends for a word that is to be recorded as not known. */
export const UNKNOWN_VALUE = "-";

/** A word of the file that is in none of the fixed lists: what does it mean here? */
export interface WordQuestion {
  column: ProfileColumn;
  /** As it stands in the file, and the name of its field in the form. */
  word: string;
  name: string;
  /** In how many rows. */
  count: number;
  /** Values to choose from; of a service the slug. */
  options: readonly string[];
  /** What it most likely means; null when nothing can be said. */
  likely: string | null;
  /** What somebody chose. */
  choice: string | null;
}

/** Questions about more words would be a second file: the rest are problems of their rows. */
export const MOST_WORDS = 60;
const LONGEST = 80;

/** The same word whatever its case and blanks. */
export const wordKey = (cell: string): string =>
  cell
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "")
    .trim()
    .toLowerCase()
    .replace(/\s+/g, " ");

/** A word as the name of a form's field: letters and digits stay, other signs by their number. */
export const wordName = (column: ProfileColumn, cell: string): string =>
  `words.${column}.${[...wordKey(cell).slice(0, LONGEST)]
    .map((sign) => (/[a-z0-9]/.test(sign) ? sign : `_${sign.codePointAt(0)?.toString(16)}_`))
    .join("")}`;

/** Column → word as in `wordName` → value. */
export type WordChoices = Readonly<Record<string, Readonly<Record<string, string>>>>;

/**
 * The words that nobody knows yet, each once, with what was chosen for it.
 * @param unknown one for each cell whose text is in no list
 * @param services slugs
 */
export function askWords(
  unknown: readonly { column: ProfileColumn; cell: string }[],
  choices: WordChoices,
  services: readonly string[],
): WordQuestion[] {
  const groups = Map.groupBy(unknown, ({ column, cell }) => wordName(column, cell));
  return [...groups].slice(0, MOST_WORDS).map(([name, cells]) => {
    const { column, cell } = cells[0] as (typeof cells)[number];
    const options: readonly string[] = column === "service" ? services : PROFILE_LISTS[column];
    const chosen = choices[column]?.[name.slice(`words.${column}.`.length)] ?? "";
    const isOne = chosen === UNKNOWN_VALUE || options.includes(chosen);
    return {
      column,
      word: cell.slice(0, LONGEST),
      name,
      count: cells.length,
      options,
      likely: column === "service" ? null : likelyValue(column, cell),
      choice: isOne ? chosen : null,
    };
  });
}
