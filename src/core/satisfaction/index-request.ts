import { z } from "zod";
import { parse } from "#core/parse.ts";
import { type FieldErrors, failure, type Result, success } from "#lib/result.ts";
import { message } from "#lib/text/message.ts";
import { answersIn } from "./sum-of-scores.ts";
import type { ScoreCounts, Tally } from "./tally.ts";
import { tallyRows } from "./tally-rows.ts";

export const MOST_ELEMENTS = 30;
export const MOST_ROWS = 100_000;
export const MOST_PEOPLE = 1_000_000_000;
const KEY_LENGTH = 60;
/** More wrong rows than these are not listed: who reads so many repairs the file, not the rows. */
const MOST_ERRORS = 200;

/** A checked request of the calculator. */
export interface IndexRequest {
  /** Element keys in the order given. */
  elements: readonly string[];
  tally: Tally;
  population: number | null;
}

const frameSchema = z.object(
  {
    elements: z.custom<string[]>(isKeyList, `error.index-elements?max=${MOST_ELEMENTS}`),
    rows: z.array(z.unknown(), "error.index-rows").optional(),
    counts: z.record(z.string(), z.unknown(), "error.index-counts").optional(),
    population: z
      .int("error.number")
      .min(1, "error.index-population")
      .max(MOST_PEOPLE, "error.index-population")
      .nullish(),
  },
  "error.invalid",
);

const countsSchema = z
  .array(z.int().min(0).max(MOST_PEOPLE))
  .length(4)
  .transform(([one = 0, two = 0, three = 0, four = 0]): ScoreCounts => [one, two, three, four]);

function isKeyList(value: unknown): boolean {
  if (!Array.isArray(value) || value.length < 1 || value.length > MOST_ELEMENTS) return false;
  const isKey = (key: unknown) =>
    typeof key === "string" && key.trim() !== "" && key.length <= KEY_LENGTH;
  return value.every(isKey) && new Set(value).size === value.length;
}

/**
 * Checks what the calculator is asked: `{elements, rows}` or `{elements, counts}`, optionally
 * `population`. Errors name row (counted from 1) and element: `rows.3.waktu`, `counts.waktu`.
 */
export function readIndexRequest(input: unknown): Result<IndexRequest> {
  const frame = parse(frameSchema, input);
  if (!frame.ok) return frame;
  const { elements, rows, counts, population = null } = frame.value;
  const tallies: Result<Tally>[] = [];
  if (rows !== undefined) tallies.push(readRows(elements, rows));
  if (counts !== undefined) tallies.push(readCounts(elements, counts));
  const [tally, other] = tallies;
  if (tally === undefined || other !== undefined) {
    return failure({ "": "error.index-rows-or-counts" });
  }
  return tally.ok ? success({ elements, tally: tally.value, population }) : tally;
}

function readRows(elements: readonly string[], rows: readonly unknown[]): Result<Tally> {
  if (rows.length === 0) return failure({ rows: "error.index-rows" });
  if (rows.length > MOST_ROWS) {
    return failure({ rows: message("error.index-too-many-rows", { max: MOST_ROWS }) });
  }
  const errors: FieldErrors = {};
  for (const [at, row] of rows.entries()) {
    if (isRow(row, elements.length)) continue;
    Object.assign(errors, rowErrors(elements, row, at + 1));
    if (Object.keys(errors).length >= MOST_ERRORS) break;
  }
  if (Object.keys(errors).length > 0) return failure(errors);
  return success(tallyRows(elements, rows as number[][]));
}

const isScore = (value: unknown): boolean =>
  value === 1 || value === 2 || value === 3 || value === 4;

const isRow = (row: unknown, columns: number): boolean =>
  Array.isArray(row) && row.length === columns && row.every(isScore);

function rowErrors(elements: readonly string[], row: unknown, number: number): FieldErrors {
  if (!Array.isArray(row)) {
    return { [`rows.${number}`]: message("error.index-row", { row: number }) };
  }
  if (row.length > elements.length) {
    const params = { row: number, found: row.length, expected: elements.length };
    return { [`rows.${number}`]: message("error.index-row-long", params) };
  }
  const wrong = elements.filter((_, at) => !isScore(row[at]));
  return Object.fromEntries(
    wrong.map((element) => [
      `rows.${number}.${element}`,
      message("error.index-score", { row: number, element }),
    ]),
  );
}

function readCounts(elements: readonly string[], given: Record<string, unknown>): Result<Tally> {
  const errors: FieldErrors = {};
  const counts = new Map<string, ScoreCounts>();
  for (const element of elements) {
    const read = countsSchema.safeParse(Object.hasOwn(given, element) ? given[element] : undefined);
    if (read.success) counts.set(element, read.data);
    else errors[`counts.${element}`] = message("error.index-element-counts", { element });
  }
  for (const element of Object.keys(given).filter((key) => !elements.includes(key))) {
    errors[`counts.${element}`] = message("error.index-element-unknown", { element });
  }
  if (Object.keys(errors).length > 0) return failure(errors);
  return evenTally(counts);
}

/** Every form answers every element, so all counts must hold the same number of forms. */
function evenTally(counts: ReadonlyMap<string, ScoreCounts>): Result<Tally> {
  const sizes = [...counts].map(([element, scores]) => ({ element, n: answersIn(scores) }));
  const n = Math.max(...sizes.map((size) => size.n));
  const uneven = sizes.filter((size) => size.n !== n);
  if (uneven.length > 0) {
    return failure(
      Object.fromEntries(
        uneven.map(({ element, n: found }) => [
          `counts.${element}`,
          message("error.index-uneven", { element, found, expected: n }),
        ]),
      ),
    );
  }
  if (n === 0) return failure({ counts: "error.index-counts" });
  return success({ n, counts: Object.fromEntries(counts), totals: null });
}
