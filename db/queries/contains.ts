import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { FOLDS, searchTerms } from "#lib/text/fold.ts";

const SIGNS = [...FOLDS.keys()].join("");
/** What stands for each of the signs, two places wide. */
const PLAIN = [...FOLDS.values()].map((plain) => plain.padEnd(2)).join("");

/**
 * A column as `foldText` writes it, for orders and comparisons. Nearly all names hold plain letters
 * only; the others are spelled letter by letter.
 */
export const folded = (column: SQLWrapper): SQL<string> => sql<string>`CASE
  WHEN ${column} GLOB '*[^ -~]*' THEN (
    WITH RECURSIVE spelled(rest, plain) AS (
      SELECT ${column}, ''
      UNION ALL
      SELECT substr(rest, 2), plain || CASE instr(${SIGNS}, substr(rest, 1, 1))
        WHEN 0 THEN substr(rest, 1, 1)
        ELSE rtrim(substr(${PLAIN}, 2 * instr(${SIGNS}, substr(rest, 1, 1)) - 1, 2)) END
      FROM spelled WHERE rest <> '')
    SELECT lower(plain) FROM spelled WHERE rest = '')
  ELSE replace(replace(lower(${column}), '''', ''), '\`', '') END`;

const holds = (columns: readonly SQLWrapper[], term: string): SQL =>
  sql`(${sql.join(
    columns.map((column) => sql`instr(${column}, ${term})`),
    sql` OR `,
  )})`;

/**
 * Does each word of the search stand in one of the columns, whatever its case, accents and
 * apostrophes? Signs without a word are looked for as they are.
 */
export function contains(columns: readonly SQLWrapper[], search: string): SQL {
  const terms = searchTerms(search).slice(0, MOST_TERMS);
  if (terms.length === 0) return search === "" ? sql`0` : holds(columns, search);
  const plain = columns.map(folded);
  return sql`(${sql.join(
    terms.map((term) => holds(plain, term)),
    sql` AND `,
  )})`;
}

/** Nobody types more words to find a name. */
const MOST_TERMS = 8;
