import { readNumber } from "#lib/text/read-number.ts";
import { type ColumnCounts, isFigureOf } from "./column-figures.ts";
import type { RowFacts } from "./row-facts.ts";

/** Why a row is no respondent. */
export type LeftOutReason = "summary" | "heading" | "numbers" | "figures" | "text";

/** "answer" is a respondent (perhaps with faults), "ask" may be either. */
export type RowKind = "answer" | "ask" | "blank" | LeftOutReason;

/** What was seen above the row. */
export interface RowsAbove {
  /** Respondents so far, faulty ones too. */
  answers: number;
  counts: ColumnCounts;
  /** The highest running number of a respondent; 0 before the first. */
  number: number;
  /** Has a summary been seen? */
  summed: boolean;
  /** Was the last row blank? */
  blank: boolean;
}

/** How respondents of this table are marked in the columns before the answers: most of them by … */
export type Marked = "number" | "text" | "nothing";

/** Is this row under the heading a respondent? */
export function rowKind(
  row: RowFacts,
  above: RowsAbove,
  { marked, names }: { marked: Marked; names: readonly string[] },
): RowKind {
  if (row.text === "") return "blank";
  if (isHeading(row, names)) return "heading";
  const counted = columnNumbers(row);
  if (counted !== null && (counted === "numbers" || above.answers === 0)) return counted;
  if (row.label !== null) return labelled(row, row.label, above, marked);
  if (row.inside === row.answers.length) return complete(row, above, marked);
  return incomplete(row, above, marked);
}

/** A heading that is repeated on the next page, or goes on in a second row. */
function isHeading(row: RowFacts, names: readonly string[]): boolean {
  const same = row.answers.filter((cell, at) => cell.toLowerCase() === names[at]?.toLowerCase());
  return same.length * 2 > row.answers.length && row.inside === 0;
}

const COLUMN_NUMBER = /^(\(?)(\d{1,2}|[a-z])\)?$/i;

/** (1) (2) (3) … under the heading; without brackets and within the scale it may be an answer. */
function columnNumbers({ lead, answers, rest, outside }: RowFacts): "numbers" | "ask" | null {
  const cells = [...lead, ...answers, ...rest].filter((cell) => cell !== "");
  const read = cells.map((cell) => COLUMN_NUMBER.exec(cell));
  const values = read.map((each) => orderOf(each?.[2] ?? ""));
  const runs = values.slice(1).every((value, at) => value - 1 === values[at]);
  if (cells.length < 3 || !runs) return null;
  const bracketed = read.every((each) => each?.[1] === "(");
  return bracketed || outside > 0 || /^\(?[a-z]/i.test(cells.join("")) ? "numbers" : "ask";
}

/** The place of a number or letter; not a number for anything else. */
const orderOf = (text: string): number =>
  /^\d+$/.test(text) ? Number(text) : text === "" ? Number.NaN : text.toLowerCase().charCodeAt(0);

/** In a table of names, "Max" may be one. */
function labelled(
  row: RowFacts,
  { place, sure: said }: NonNullable<RowFacts["label"]>,
  above: RowsAbove,
  marked: Marked,
): RowKind {
  const clear = said === "clear" || (said === "name" && marked !== "text");
  const follows = row.number !== null && row.number > above.number;
  if (place === "answer") return clear ? "summary" : incompleteOrSummary(row, follows);
  if (!clear && follows && said === "perhaps") return "answer";
  if (row.inside === row.answers.length) return place === "first" && clear ? "summary" : "ask";
  return follows ? labelledNumber(row) : labelledFigures(row, clear);
}

/** A label in a row whose number goes on. */
const labelledNumber = ({ inside, outside }: RowFacts): RowKind =>
  inside > 0 && outside <= inside ? "ask" : "summary";

const labelledFigures = ({ inside, outside }: RowFacts, clear: boolean): RowKind =>
  clear || outside > inside || inside === 0 ? "summary" : "ask";

const incompleteOrSummary = ({ inside }: RowFacts, follows: boolean): RowKind =>
  follows && inside > 0 ? "answer" : "summary";

/** Every element has a score. */
function complete(row: RowFacts, above: RowsAbove, marked: Marked): RowKind {
  if (row.number !== null && marked === "number") {
    return above.summed && row.number <= above.number ? "ask" : "answer";
  }
  if (above.summed) return "ask";
  const bare =
    marked === "nothing"
      ? above.blank && isFigure(row, above)
      : row.number === null && (marked === "number" || row.lead.length === 0);
  return bare ? "ask" : "answer";
}

function incomplete(row: RowFacts, above: RowsAbove, marked: Marked): RowKind {
  const { inside, outside, words, number } = row;
  if (outside > 0 && inside + outside > 1 && words === 0 && isFigure(row, above)) return "figures";
  const follows = number !== null && (number > above.number || !above.summed);
  if (inside + outside + words === 0) return withoutAnswers(row, above, marked, follows);
  if (inside + outside === 0) return wordsOnly(row, above, marked, follows);
  if (above.answers === 0) return "answer";
  const goesOn = marked !== "number" || inside > 0 || (number !== null && number > above.number);
  return follows && goesOn ? "answer" : faultyOrFigures(row, above, marked);
}

/** Numbers, some of them out of the scale, in a row whose number does not go on. */
function faultyOrFigures(
  { inside, outside, lead, number }: RowFacts,
  above: RowsAbove,
  marked: Marked,
): RowKind {
  if (above.summed) return inside > outside ? "ask" : "figures";
  if (lead.length === 0 && marked !== "nothing") return bareFigures(inside, outside);
  if (number === null && marked === "number") return inside > 0 ? "ask" : "figures";
  return inside === 0 && outside > 1 ? "ask" : "answer";
}

const isFigure = ({ answers }: RowFacts, { counts }: RowsAbove): boolean =>
  isFigureOf(
    answers.map((cell) => (cell === "" ? null : readNumber(cell.replace(/%$/, "")))),
    counts,
  );

/** Numbers without the mark that respondents have. */
function bareFigures(inside: number, outside: number): RowKind {
  if (inside === 0) return "figures";
  return outside > 0 ? "ask" : "answer";
}

/** A title of a group, a legend, a signature — or somebody who answered nothing. */
function withoutAnswers(
  { number, lead }: RowFacts,
  above: RowsAbove,
  marked: Marked,
  follows: boolean,
): RowKind {
  if (number !== null) return follows ? "answer" : "text";
  if (lead.length === 0 || marked !== "text" || above.answers === 0) return "text";
  return above.summed || above.blank ? "text" : "ask";
}

/** Letters of grades or names of elements; one letter may be a slip. */
function wordsOnly(
  { answers, lead }: RowFacts,
  above: RowsAbove,
  marked: Marked,
  follows: boolean,
): RowKind {
  if (follows && marked !== "nothing") return "answer";
  const long = answers.some((cell) => cell.length > 2);
  if (above.answers === 0) return long ? "heading" : "answer";
  const unmarked = lead.length === 0 && marked !== "nothing";
  return long || above.summed || unmarked ? "text" : "answer";
}
