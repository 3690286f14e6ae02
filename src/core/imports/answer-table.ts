import { failure, type Message, type Result, success } from "#lib/result.ts";
import { flawMessage } from "#lib/tables/csv.ts";
import type { ImportProblem } from "#lib/tables/import-problem.ts";
import type { CellFlaw } from "#lib/tables/table-file.ts";
import { message } from "#lib/text/message.ts";
import { type ColumnOptions, type ElementColumn, findColumns } from "./answer-columns.ts";
import { countAnswers } from "./column-figures.ts";
import { type RowFacts, rowFacts } from "./row-facts.ts";
import {
  type LeftOutReason,
  type Marked,
  type RowKind,
  type RowsAbove,
  rowKind,
} from "./row-kind.ts";

export interface AnswerRow {
  /** As a spreadsheet numbers it. */
  row: number;
  /** Element key → score, in the order of `AnswerTable.elements`. */
  answers: Record<string, number>;
  /** The whole row as text, for the other columns. */
  cells: readonly string[];
}

/** A row that is no respondent, with what stands in it. */
export interface LeftOutRow {
  row: number;
  label: string;
  reason: LeftOutReason | "chosen";
}

/** A row that may be a respondent or a summary, and what somebody said of it. */
export interface AskedRow {
  row: number;
  text: string;
  choice: RowChoice | null;
}

export const ROW_CHOICES = ["answer", "skip"] as const;
export type RowChoice = (typeof ROW_CHOICES)[number];

export interface AnswerTable {
  /** Element keys in the order of the columns. */
  elements: string[];
  /** Element key → the column's name in the file. */
  codes: Record<string, string>;
  /** Names of all columns as they stand in the file. */
  header: readonly string[];
  rows: AnswerRow[];
  problems: ImportProblem[];
  leftOut: LeftOutRow[];
  asked: AskedRow[];
  /** Names of columns of extra elements that hold nothing. */
  ignored: string[];
  /** Indexes of the columns of elements. */
  places: number[];
}

export interface AnswerTableOptions extends ColumnOptions {
  /** Most rows of answers. */
  most: number;
  /** What was said of the rows that were asked about, by row number. */
  choices?: ReadonlyMap<number, RowChoice>;
  /** Cells that hold no answer but a formula's error or nothing of it. */
  flaws?: readonly CellFlaw[];
}

type Cells = readonly (readonly string[])[];

/** Who has to decide about more rows repairs the file. */
const MOST_ASKED = 50;

/**
 * Finds the columns of answers and reads every row.
 * Fails when the table as a whole cannot be read: under `order` when it has U8 or U9 and nobody said
 * which order it uses, else under `table`. Wrong cells are not a failure but listed in `problems`;
 * rows that are no respondents in `leftOut`, those that may be either in `asked`.
 */
export function readAnswerTable(cells: Cells, options: AnswerTableOptions): Result<AnswerTable> {
  const found = findColumns(cells, options);
  if (!found.ok) return found;
  const { header, columns, ignored, headerAt } = found.value;
  const table: AnswerTable = {
    elements: columns.map(({ key }) => key),
    codes: Object.fromEntries(columns.map(({ key, name }) => [key, name])),
    header,
    rows: [],
    problems: [],
    leftOut: [],
    asked: [],
    ignored,
    places: columns.map(({ at }) => at),
  };
  const { choices = new Map(), flaws = [] } = options;
  const flawed = new Set(
    flaws.filter(({ column }) => table.places.includes(column)).map(({ row }) => row + 1),
  );
  readRows(table, cells, { headerAt, columns, choices, flawed });
  nameFlaws(table, flaws);
  if (table.rows.length + table.problems.length + table.asked.length === 0) {
    return failure({ table: "answers.no-rows" });
  }
  if (table.asked.length > MOST_ASKED) {
    return failure({ table: message("answers.too-many-asked", { max: MOST_ASKED }) });
  }
  if (table.rows.length > options.most) {
    return failure({ table: message("csv.too-many", { max: options.most }) });
  }
  return success(table);
}

interface Reading {
  headerAt: number;
  columns: readonly ElementColumn[];
  choices: ReadonlyMap<number, RowChoice>;
  /** Numbers of the rows with a formula that gave no score. */
  flawed: ReadonlySet<number>;
}

/** A formula without result stands where a score should: the row is no title, and not empty. */
const WITHOUT_FIGURES: readonly RowKind[] = ["blank", "text", "heading"];

function readRows(
  table: AnswerTable,
  cells: Cells,
  { headerAt, columns, choices, flawed }: Reading,
): void {
  const places = columns.map(({ at }) => at);
  const names = columns.map(({ name }) => name);
  const below = cells.slice(headerAt + 1).map((row) => ({ row, facts: rowFacts(row, places) }));
  const marked = markedBy(below.map(({ facts }) => facts));
  const counts: number[][] = [];
  const above: RowsAbove = { answers: 0, counts, number: 0, summed: false, blank: false };
  for (const [at, { row, facts }] of below.entries()) {
    const number = headerAt + at + 2;
    const seen = rowKind(facts, above, { marked, names });
    const kind = flawed.has(number) && WITHOUT_FIGURES.includes(seen) ? "answer" : seen;
    const settled = kind === "ask" ? ask(table, number, facts, choices) : kind;
    if (settled === "answer") {
      readAnswer(table, { row: number, cells: row, flawed: flawed.has(number) }, facts, columns);
      countIn(above, counts, facts);
    } else if (settled !== "blank" && settled !== "ask") {
      const label = facts.label?.text ?? facts.text;
      table.leftOut.push({ row: number, label, reason: settled });
    }
    above.summed ||= kind === "summary" || kind === "figures";
    above.blank = kind === "blank";
  }
}

/** Asks about a row, and says what becomes of it after what was chosen. */
function ask(
  table: AnswerTable,
  row: number,
  { text }: RowFacts,
  choices: ReadonlyMap<number, RowChoice>,
): "ask" | "answer" | "chosen" {
  const choice = choices.get(row) ?? null;
  table.asked.push({ row, text, choice });
  return choice === null ? "ask" : SETTLED[choice];
}

const SETTLED = { answer: "answer", skip: "chosen" } as const;

function countIn(above: RowsAbove, counts: number[][], facts: RowFacts): void {
  if (facts.inside === facts.scores.length) countAnswers(counts, scoresOf(facts));
  above.answers += 1;
  above.number = Math.max(above.number, facts.number ?? 0);
}

/** By what most of the rows with an answer to everything begin. */
function markedBy(rows: readonly RowFacts[]): Marked {
  const whole = rows.filter(
    ({ inside, answers, label }) => label === null && inside === answers.length,
  );
  const most = (count: number) => count * 2 > whole.length;
  if (most(whole.filter(({ number }) => number !== null).length)) return "number";
  return most(whole.filter(({ lead }) => lead.length > 0).length) ? "text" : "nothing";
}

const scoresOf = ({ scores }: RowFacts): number[] => scores.filter((score) => score !== null);

function readAnswer(
  table: AnswerTable,
  { row, cells, flawed }: { row: number; cells: readonly string[]; flawed: boolean },
  { answers, scores, inside, outside, words }: RowFacts,
  columns: readonly ElementColumn[],
): void {
  if (inside + outside + words === 0 && !flawed) {
    table.problems.push({ row, column: "", message: "answers.no-answers" });
  } else if (inside < answers.length) {
    const wrong = columns.flatMap(({ name }, at) =>
      scores[at] === null ? { row, column: name, message: scoreProblem(answers[at]) } : [],
    );
    table.problems.push(...wrong);
  } else {
    const given = columns.map(({ key }, at) => [key, scores[at]]);
    table.rows.push({ row, answers: Object.fromEntries(given), cells });
  }
}

/** What is wrong with a cell is said in the words of its program, not as a missing answer. */
function nameFlaws({ problems, places, codes }: AnswerTable, flaws: readonly CellFlaw[]): void {
  const names = Object.values(codes);
  for (const flaw of flaws) {
    const column = names[places.indexOf(flaw.column)];
    const told = problems.find((each) => each.row === flaw.row + 1 && each.column === column);
    if (told !== undefined) told.message = flawMessage(flaw);
  }
}

const scoreProblem = (cell: string | undefined): Message =>
  !cell ? "answers.blank" : message("answers.not-a-score", { value: cell.slice(0, 40) });
