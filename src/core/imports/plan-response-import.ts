import { elementCodes } from "#core/instruments/element-codes.ts";
import type { InstrumentDefinition } from "#core/instruments/instrument.ts";
import { PROFILE_LISTS, type Profile, type ProfileField } from "#core/responses/profile.ts";
import { buildIndexReport } from "#core/satisfaction/build-index-report.ts";
import type { IndexReport } from "#core/satisfaction/index-report.ts";
import { tallyRows } from "#core/satisfaction/tally-rows.ts";
import { message } from "#lib/message.ts";
import { failure, type Message, type Result, success } from "#lib/result.ts";
import type { TableFile } from "#lib/tables/table-file.ts";
import {
  type AnswerRow,
  type AnswerTable,
  type ColumnOrder,
  readAnswerTable,
} from "./answer-table.ts";
import type { ImportProblem } from "./import-problem.ts";
import { PROFILE_HEADINGS, profileValue } from "./profile-values.ts";

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
  footers: AnswerTable["footers"];
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
}

type Column = keyof typeof PROFILE_HEADINGS;
const PROFILE_FIELDS = Object.keys(PROFILE_LISTS) as ProfileField[];

/**
 * What importing a past survey's raw answers would store. Every element of the instrument needs its
 * column; parts of the profile that the file does not tell stay unknown, an empty cell too; a text
 * that is in none of the fixed lists is a problem of its row.
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
  const { elements, rows, footers } = table.value;
  const places = profileColumns(table.value.header);
  const read = rows.map((row) => readResponse(row, places, rules.services));
  const problems = [...table.value.problems, ...read.flatMap((one) => one.problems)];
  const scores = rows.map(({ answers }) => Object.values(answers));
  return success({
    responses: read.map((one) => one.response),
    problems: problems.toSorted((a, b) => a.row - b.row),
    footers,
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
  column: Column;
  at: number;
  name: string;
}

function profileColumns(header: readonly string[]): Place[] {
  const columns = Object.keys(PROFILE_HEADINGS) as Column[];
  return columns.flatMap((column) => {
    const known = PROFILE_HEADINGS[column];
    const all = header.map((name, at) => ({ column, at, name }));
    const isNamed = ({ name }: Place) => known.includes(name.toLowerCase().replace(/\s+/g, " "));
    return all.filter(isNamed).slice(0, 1);
  });
}

function readResponse(
  { row, answers, cells }: AnswerRow,
  places: readonly Place[],
  services: ResponseImportRules["services"],
): { response: ImportedResponse; problems: ImportProblem[] } {
  const problems: ImportProblem[] = [];
  const read = <T>(column: Column, of: (cell: string) => T | null | undefined): T | null => {
    const place = places.find((each) => each.column === column);
    if (place === undefined) return null;
    const cell = (cells[place.at] ?? "").trim();
    const value = of(cell);
    if (value !== undefined) return value;
    const unknown = message("answers.unknown-value", { value: cell.slice(0, 60) });
    problems.push({ row, column: place.name, message: unknown });
    return null;
  };
  const profile = Object.fromEntries(
    PROFILE_FIELDS.map((field) => [field, read(field, (cell) => profileValue(field, cell))]),
  ) as ImportedResponse["profile"];
  const serviceId = read("service", (cell) => serviceOf(cell, services));
  return { response: { row, answers, profile, serviceId }, problems };
}

function serviceOf(
  cell: string,
  services: ResponseImportRules["services"],
): string | null | undefined {
  const name = cell.toLowerCase();
  if (name === "" || name === "-") return null;
  return services.find((each) => each.slug === name || each.name.toLowerCase() === name)?.id;
}
