import { elementCodes } from "#core/instruments/element-codes.ts";
import type { InstrumentDefinition } from "#core/instruments/instrument.ts";
import { PROFILE_LISTS, type Profile, type ProfileField } from "#core/responses/profile.ts";
import { buildIndexReport } from "#core/satisfaction/build-index-report.ts";
import type { IndexReport } from "#core/satisfaction/index-report.ts";
import { tallyRows } from "#core/satisfaction/tally-rows.ts";
import { failure, type Message, type Result, success } from "#lib/result.ts";
import type { ImportProblem } from "#lib/tables/import-problem.ts";
import type { TableFile } from "#lib/tables/table-file.ts";
import { message } from "#lib/text/message.ts";
import type { ColumnOrder } from "./answer-columns.ts";
import {
  type AnswerRow,
  type AnswerTable,
  type RowChoice,
  readAnswerTable,
} from "./answer-table.ts";
import { carriedCells } from "./carried-cells.ts";
import { PROFILE_HEADINGS, profileValue } from "./profile-values.ts";
import {
  askWords,
  type ProfileColumn,
  UNKNOWN_VALUE,
  type WordChoices,
  type WordQuestion,
  wordName,
} from "./word-questions.ts";

/** A survey of some thousand answers is large; more at once would hold up everybody's writes. */
export const MOST_IMPORTED = 20_000;

export interface ImportedResponse {
  row: number;
  answers: Record<string, number>;
  profile: { [F in ProfileField]: Profile[F] | null };
  serviceId: string | null;
}

export interface ResponseImportPlan {
  responses: ImportedResponse[];
  problems: ImportProblem[];
  /** Rows that are no respondents, rows that may be, and empty columns. */
  leftOut: AnswerTable["leftOut"];
  asked: AnswerTable["asked"];
  ignored: string[];
  /** The table, to be sent back with what was chosen. */
  cells: string[][];
  /** Words of the profile that are in no list. */
  words: WordQuestion[];
  /** Parts of the profile ("service" too) that the file tells. */
  profileColumns: string[];
  /** Of the rows without fault; null when there is none. */
  report: IndexReport | null;
}

export interface ResponseImportRules {
  order: ColumnOrder;
  definition: InstrumentDefinition;
  population: number | null;
  services: readonly { id: string; slug: string; name: string }[];
  /** What was said of rows and words that were asked about. */
  choices?: ReadonlyMap<number, RowChoice>;
  wordChoices?: WordChoices;
}

/** May it be stored: is nothing wrong and nothing left to be asked? */
export const isSettled = ({ problems, asked, words }: ResponseImportPlan): boolean =>
  problems.length === 0 &&
  asked.every(({ choice }) => choice !== null) &&
  words.every(({ choice }) => choice !== null);

const PROFILE_FIELDS = Object.keys(PROFILE_LISTS) as ProfileField[];

/**
 * What importing a past survey's raw answers would store. Every element of the instrument needs its
 * column; parts of the profile that the file does not tell stay unknown, an empty cell too; what a
 * text means that is in none of the fixed lists is asked.
 * Fails under `table` or `order` when the table as a whole cannot be read.
 */
export function planResponseImport(
  { cells, flaws }: Pick<TableFile, "cells" | "flaws">,
  rules: ResponseImportRules,
): Result<ResponseImportPlan> {
  const { definition, population } = rules;
  const keys = definition.elements.map(({ key }) => key);
  const codes = new Map(Object.entries(elementCodes(definition)).map(([key, code]) => [code, key]));
  const extraElement = (code: number) => codes.get(`U${code}`) ?? null;
  const table = readAnswerTable(cells, {
    ...rules,
    extraElement,
    keys,
    most: MOST_IMPORTED,
    flaws,
  });
  if (!table.ok) return table;
  const wrong = columnProblem(keys, table.value.elements);
  if (wrong !== null) return failure({ table: wrong });
  const { elements, rows, leftOut, asked, ignored } = table.value;
  const places = profileColumns(table.value.header);
  const told = rows.map((row) => ({ row, cells: readProfile(row, places, rules.services) }));
  const unknown = told.flatMap(({ cells: each }) =>
    each.filter(({ value }) => value === undefined),
  );
  const slugs = rules.services.map(({ slug }) => slug);
  const words = askWords(unknown, rules.wordChoices ?? {}, slugs);
  const named = new Map(words.map((question) => [question.name, question]));
  const read = told.map((one) => readResponse(one.row, one.cells, named, rules.services));
  const problems = [...table.value.problems, ...read.flatMap((one) => one.problems)];
  const kept = new Set([...table.value.places, ...places.map(({ at }) => at)]);
  const scores = rows.map(({ answers }) => Object.values(answers));
  return success({
    responses: read.map((one) => one.response),
    problems: problems.toSorted((a, b) => a.row - b.row),
    leftOut,
    asked,
    ignored,
    cells: carriedCells(cells, new Set(rows.map(({ row }) => row)), kept),
    words,
    profileColumns: places.map(({ column }) => column),
    report:
      rows.length === 0
        ? null
        : buildIndexReport(tallyRows(elements, scores), {
            population,
            legalBasis: definition.legalBasis,
          }),
  });
}

/** The file and the instrument must name the same elements: none is left out, none is dropped. */
function columnProblem(keys: readonly string[], found: readonly string[]): Message | null {
  const missing = keys.filter((key) => !found.includes(key));
  if (missing.length > 0) return message("csv.missing-column", { names: missing.join(", ") });
  const extra = found.find((key) => !keys.includes(key));
  return extra === undefined ? null : message("answers.unknown-element", { name: extra });
}

/** Where a part of the profile stands in the file. */
interface Place {
  column: ProfileColumn;
  at: number;
  name: string;
}

function profileColumns(header: readonly string[]): Place[] {
  const columns = Object.keys(PROFILE_HEADINGS) as ProfileColumn[];
  return columns.flatMap((column) => {
    const known = PROFILE_HEADINGS[column];
    const all = header.map((name, at) => ({ column, at, name }));
    const isNamed = ({ name }: Place) => known.includes(name.toLowerCase().replace(/\s+/g, " "));
    return all.filter(isNamed).slice(0, 1);
  });
}

/** A cell that tells a part of the profile; of a service the slug, undefined for no known word. */
interface Told extends Place {
  cell: string;
  value: string | null | undefined;
}

const readProfile = (
  { cells }: AnswerRow,
  places: readonly Place[],
  services: ResponseImportRules["services"],
): Told[] =>
  places.map((place) => {
    const cell = (cells[place.at] ?? "").trim();
    const { column } = place;
    const value = column === "service" ? slugOf(cell, services) : profileValue(column, cell);
    return { ...place, cell, value };
  });

function readResponse(
  { row, answers }: AnswerRow,
  told: readonly Told[],
  named: ReadonlyMap<string, WordQuestion>,
  services: ResponseImportRules["services"],
): { response: ImportedResponse; problems: ImportProblem[] } {
  const problems: ImportProblem[] = [];
  const values = new Map<ProfileColumn, string | null>();
  for (const { column, cell, name, value } of told) {
    const question = value === undefined ? named.get(wordName(column, cell)) : undefined;
    if (value === undefined && question === undefined) {
      const unknown = message("answers.unknown-value", { value: cell.slice(0, 60) });
      problems.push({ row, column: name, message: unknown });
    }
    const meant = value ?? question?.choice ?? null;
    values.set(column, meant === UNKNOWN_VALUE ? null : meant);
  }
  const profile = Object.fromEntries(
    PROFILE_FIELDS.map((field) => [field, values.get(field) ?? null]),
  ) as ImportedResponse["profile"];
  const serviceId = services.find(({ slug }) => slug === values.get("service"))?.id ?? null;
  return { response: { row, answers, profile, serviceId }, problems };
}

function slugOf(
  cell: string,
  services: ResponseImportRules["services"],
): string | null | undefined {
  const name = cell.toLowerCase();
  if (name === "" || name === "-") return null;
  return services.find((each) => each.slug === name || each.name.toLowerCase() === name)?.slug;
}
