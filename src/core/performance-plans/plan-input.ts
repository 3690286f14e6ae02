import { z } from "zod";
import { BEHAVIOURS } from "#core/cycles/behaviour.ts";
import { line, optionalLine, optionalText, yesNo } from "#core/text-fields.ts";
import { versionSchema } from "#core/version.ts";
import { ASPECTS } from "./work-result.ts";

/** More rows than this are no plan any more. */
export const MOST_ROWS = 20;

/** Rows of a form by their number, in order: `{ "0": row, "1": row }`. */
const rowsOf = <T>(row: z.ZodType<T>) =>
  z
    .record(z.string().regex(/^\d{1,3}$/, "error.invalid"), row, "error.invalid")
    .default({})
    .refine((rows) => Object.keys(rows).length <= MOST_ROWS, "plan.error.too-many")
    .transform((rows) =>
      Object.entries(rows)
        .sort(([a], [b]) => Number(a) - Number(b))
        .map(([number, value]) => ({ number, ...value })),
    );

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A row ticked to be dropped, or a new one in which nothing was written: neither is checked. */
const isLeftOut = (row: unknown): boolean =>
  isRecord(row) &&
  (row.drop === "on" ||
    ["id", "plan", "indicator", "target"].every((field) => (row[field] ?? "") === ""));

const withoutLeftOut = (rows: unknown): unknown =>
  isRecord(rows)
    ? Object.fromEntries(Object.entries(rows).filter(([, row]) => !isLeftOut(row)))
    : rows;

const planRow = z.object({
  /** Empty for a new row. */
  id: optionalLine(40),
  plan: line(500),
  serves: optionalLine(40),
  aspect: z.enum(ASPECTS, "error.choose"),
  indicator: line(300),
  target: line(200),
  fromCitizens: yesNo(false),
});

/** The whole plan as its writer has it before him. */
export const planSchema = z.object({
  version: versionSchema,
  rows: z.preprocess(withoutLeftOut, rowsOf(planRow)),
});
export type PlanInputRow = z.infer<typeof planSchema>["rows"][number];

/** What came of each row. */
export const realisationSchema = z.object({
  version: versionSchema,
  rows: rowsOf(z.object({ id: line(40), realisation: optionalText(1_000) })),
});

const written = z
  .object({ expectation: optionalText(1_000), feedback: optionalText(1_000) })
  .prefault({});

/** What the assessor says to each row, and expects and says of each value. */
export const planNotesSchema = z.object({
  version: versionSchema,
  rows: rowsOf(z.object({ id: line(40), feedback: optionalText(1_000) })),
  values: z
    .object(Object.fromEntries(BEHAVIOURS.map((behaviour) => [behaviour, written])))
    .prefault({}),
  /** The writer has looked at the warnings. */
  confirm: yesNo(false),
});
export type PlanNotes = z.infer<typeof planNotesSchema>;

export const planMoveSchema = z.object({
  version: versionSchema,
  act: z.enum(["submit", "reopen", "agree", "return"], "error.invalid"),
  reason: optionalText(1_000),
});
