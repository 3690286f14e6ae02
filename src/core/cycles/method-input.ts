import { z } from "zod";
import { listOf } from "#core/instruments/instrument-input.ts";
import { decimalField, wholeField } from "#core/number-fields.ts";
import { parse } from "#core/parse.ts";
import { line } from "#core/text-fields.ts";
import { versionSchema } from "#core/version.ts";
import { type FieldErrors, failure, type Result, success } from "#lib/result.ts";
import { message } from "#lib/text/message.ts";
import { suggestSlug } from "#lib/text/suggest-slug.ts";
import { type EvaluationMethod, type Indicator, methodSchema } from "./method.ts";

/** That units report themselves. */
const MOST_INDICATORS = 20;
const LONGEST_KEY = 36;

/** A number with at most two decimals as people write it: 76,61 or 76.61. */
const decimal = (min: number, max: number) =>
  decimalField({
    min,
    max,
    empty: "error.required",
    wrong: "method.number",
    outside: message("method.range", { min, max }),
  });

const whole = (min: number, max: number) =>
  wholeField({ min, max, empty: "error.required", outside: message("method.range", { min, max }) });

const localText = (max: number) => z.object({ id: line(max), en: line(max) }, "error.required");

/** Hands the rows of a form on as a list that holds no more than `most`. */
const rows = <T extends z.ZodType>(row: T, most: number) =>
  z.preprocess(listOf, z.array(row, "error.invalid").max(most, "error.invalid"));

const isEmptyRow = (row: unknown): boolean => {
  if (typeof row === "string") return row.trim() === "";
  if (typeof row !== "object" || row === null) return row === undefined;
  return Object.values(row).every(isEmptyRow);
};
const isDropped = (row: unknown): boolean =>
  typeof row === "object" && row !== null && "drop" in row && row.drop === "on";

const indicatorFields = { weight: whole(1, 100), target: decimal(0.01, 999_999) };
/** One that is counted by itself: only its numbers are local policy. */
const automaticRow = z.object(
  { ...indicatorFields, minimumN: whole(0, 100_000) },
  "error.required",
);
/** One that a unit reports with evidence; `key` only where the version before has it. */
const manualRow = z.object({
  ...indicatorFields,
  key: z.string("error.invalid").max(40, "error.invalid").optional(),
  name: localText(200),
});
type ManualRow = z.infer<typeof manualRow>;

/** Rows that were left empty, or are to be dropped, are none; the others keep their place. */
function manualRows(value: unknown): unknown {
  const list = listOf(value ?? []);
  if (!Array.isArray(list)) return list;
  return list.map((row) => (isEmptyRow(row) || isDropped(row) ? undefined : row));
}

const inputSchema = z.object({
  /** The version the form began with. */
  version: versionSchema,
  reason: line(1_000),
  legalBasis: line(400),
  automatic: z.record(z.string(), automaticRow, "error.required"),
  manual: z.preprocess(
    manualRows,
    z.array(manualRow.optional(), "error.invalid").max(MOST_INDICATORS, "error.invalid"),
  ),
  cap: whole(100, 150),
  evidenceNeeded: whole(0, 100),
  proposal: rows(
    z.object({
      atLeast: decimal(0, 150),
      grade: z.enum(["", "A", "B", "C"], "error.choose").transform((text) => text || null),
    }),
    10,
  ),
  reviewItems: rows(z.object({ text: localText(300) }), 100),
  reviewMinimum: whole(3, 20),
  reward: z.object(
    { criteria: localText(1_000), minimumN: whole(1, 100_000), places: whole(1, 100) },
    "error.required",
  ),
  training: z.object(
    { weakItemBelow: decimal(1, 4), weakElementBelow: decimal(25, 100) },
    "error.required",
  ),
  objectionDays: whole(1, 365),
  hearingDays: whole(1, 90),
});

export interface NewMethod {
  version: number;
  reason: string;
  definition: EvaluationMethod;
}

/**
 * A new version of the method as its form sends it: other numbers, other manual indicators and
 * wording. What the regulations fix is taken over: the ladder's steps, the distribution, the items'
 * behaviours and what is counted by itself.
 */
export function readMethodInput(latest: EvaluationMethod, input: unknown): Result<NewMethod> {
  const parsed = parse(inputSchema, input);
  if (!parsed.ok) return parsed;
  const { version, reason, automatic, manual, proposal, reviewItems, reward, ...numbers } =
    parsed.value;
  const definition = {
    ...latest,
    ...numbers,
    reward,
    indicators: [...automaticOf(latest, automatic), ...manualOf(latest, manual)],
    proposal: latest.proposal.map((rule, at) => ({ ...rule, ...proposal[at] })),
    reviewItems: latest.reviewItems.map((item, at) => ({ ...item, ...reviewItems[at] })),
  };
  const checked = parse(methodSchema, definition);
  if (!checked.ok) return failure(inTheForm(checked.errors));
  return success({ version, reason, definition: checked.value });
}

const automaticOf = (
  { indicators }: EvaluationMethod,
  numbers: Record<string, Pick<Indicator, "weight" | "target" | "minimumN">>,
): Indicator[] =>
  indicators
    .filter(({ source }) => source !== "manual")
    .map((indicator) => ({ ...indicator, ...numbers[indicator.key] }));

function manualOf(
  { indicators }: EvaluationMethod,
  list: readonly (ManualRow | undefined)[],
): Indicator[] {
  const known = indicators.filter(({ source }) => source === "manual").map(({ key }) => key);
  const taken = new Set(indicators.map(({ key }) => key));
  return list
    .filter((row) => row !== undefined)
    .map(({ key, name, weight, target }) => ({
      name,
      weight,
      target,
      source: "manual" as const,
      minimumN: 0,
      key: key !== undefined && known.includes(key) ? key : freeKey(keyFor(name.id), taken),
    }));
}

/** From the Indonesian name; a key begins with a letter. */
const keyFor = (name: string): string => {
  const slug = suggestSlug(name, LONGEST_KEY - 2);
  return /^[a-z][a-z0-9-]/.test(slug) ? slug : `m-${slug}`;
};

/** The key itself, or with the first number that makes it another. */
function freeKey(key: string, taken: Set<string>): string {
  let free = key;
  for (let at = 2; taken.has(free); at += 1) free = `${key}-${at}`;
  taken.add(free);
  return free;
}

/** What is wrong with the indicators together is said above them. */
const inTheForm = (errors: FieldErrors): FieldErrors =>
  Object.fromEntries(
    Object.entries(errors).map(([field, text]) => [
      field.startsWith("indicators") ? "indicators" : field,
      text,
    ]),
  );
