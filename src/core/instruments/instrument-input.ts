import { z } from "zod";
import { dayField, optionalDayField } from "#core/day-fields.ts";
import { line } from "#core/text-fields.ts";
import { suggestSlug } from "#lib/text/suggest-slug.ts";
import {
  CODE_ORDERS,
  elementSchema,
  type InstrumentDefinition,
  type InstrumentElement,
  OFFICIAL_ELEMENTS,
} from "./instrument.ts";

/** The nine official elements and at most so many more. */
const MOST_ELEMENTS = 30;

/**
 * Repeated parts of a form arrive as an object with the keys "0", "1", …: back to a list, in that
 * order. Anything else stays as it is, for the schema to refuse.
 */
export function listOf(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value);
  if (!entries.every(([key]) => /^\d{1,3}$/.test(key))) return value;
  return entries.toSorted(([a], [b]) => Number(a) - Number(b)).map(([, item]) => item);
}

const isBlank = (value: unknown): boolean => {
  if (typeof value === "string") return value.trim() === "";
  if (typeof value !== "object" || value === null) return value === undefined;
  return Object.values(value).every(isBlank);
};

const isDropped = (row: unknown): boolean =>
  typeof row === "object" && row !== null && "drop" in row && row.drop === "on";

/** Rows for further elements that were left empty, or are to be dropped, are no elements. */
const withoutBlankRows = (value: unknown): unknown => {
  const list = listOf(value);
  return Array.isArray(list)
    ? list.map((row) => (isBlank(row) || isDropped(row) ? undefined : row))
    : list;
};

/** The longest key that `elementSchema` takes. */
const LONGEST_KEY = 31;

/** An element without key gets the one its Indonesian name suggests. */
function keyOf({ key, name }: Record<string, unknown>): unknown {
  const said = typeof name === "object" && name !== null ? Object.entries(name) : [];
  const text = said.find(([locale]) => locale === "id")?.[1];
  return isBlank(key) && typeof text === "string" ? suggestSlug(text, LONGEST_KEY) : key;
}

const elementInput = z.preprocess((value) => {
  if (typeof value !== "object" || value === null) return value;
  const { options, ...rest } = value as Record<string, unknown>;
  const { id, en } = (typeof options === "object" && options !== null ? options : {}) as Record<
    string,
    unknown
  >;
  return { ...rest, key: keyOf(rest), options: { id: listOf(id), en: listOf(en) } };
}, elementSchema);

/** An instrument as its form sends it: `elements.0.question.id`, `elements.0.options.id.3`, … */
export const instrumentInputSchema = z
  .object({
    name: line(160),
    legalBasis: line(400),
    codeOrder: z.enum(CODE_ORDERS, "error.choose"),
    validFrom: dayField,
    validTo: optionalDayField,
    elements: z.preprocess(
      withoutBlankRows,
      z
        .array(elementInput.optional(), "error.required")
        .max(MOST_ELEMENTS, "error.too-many-elements"),
    ),
  })
  .superRefine(({ validFrom, validTo }, ctx) => {
    if (validTo !== null && validTo < validFrom) {
      ctx.addIssue({ code: "custom", path: ["validTo"], message: "error.date-order" });
    }
  })
  .superRefine(({ elements }, ctx) => checkKeys(elements, ctx));

export type InstrumentInput = z.infer<typeof instrumentInputSchema>;

/** PermenPANRB 14/2017: more elements are allowed, fewer than the nine are not. */
function checkKeys(
  elements: readonly (InstrumentElement | undefined)[],
  ctx: z.RefinementCtx,
): void {
  const keys = elements.map((element) => element?.key);
  const missing = OFFICIAL_ELEMENTS.filter((key) => !keys.includes(key));
  if (missing.length > 0) {
    ctx.addIssue({ code: "custom", path: [], message: "error.nine-elements" });
  }
  keys.forEach((key, at) => {
    if (key !== undefined && keys.indexOf(key) < at) {
      ctx.addIssue({ code: "custom", path: ["elements", at, "key"], message: "error.taken" });
    }
  });
}

/** What is stored of it, the nine elements first in their own order. */
export function definitionOf(input: InstrumentInput): InstrumentDefinition {
  const elements = input.elements.filter((element) => element !== undefined);
  const rank = ({ key }: InstrumentElement) => {
    const at = (OFFICIAL_ELEMENTS as readonly string[]).indexOf(key);
    return at < 0 ? OFFICIAL_ELEMENTS.length : at;
  };
  return {
    legalBasis: input.legalBasis,
    codeOrder: input.codeOrder,
    elements: elements.toSorted((a, b) => rank(a) - rank(b)),
  };
}

/** May surveys of these days use the instrument? Both ends count; without end it is valid on. */
export const isValidDuring = (
  instrument: { validFrom: string; validTo: string | null },
  days: { startsOn: string; endsOn: string },
): boolean =>
  instrument.validFrom <= days.endsOn &&
  (instrument.validTo === null || instrument.validTo >= days.startsOn);
