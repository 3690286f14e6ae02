import { z } from "zod";
import { CODE_ORDERS } from "#core/instruments/instrument.ts";
import { PERIOD_KINDS } from "#core/periods/period-kind.ts";
import { BREAKDOWN_DIMENSIONS } from "#core/satisfaction/breakdown.ts";
import {
  figureSchema,
  gradeSchema,
  intervalSchema,
  methodSchema,
} from "#core/satisfaction/index-report.ts";
import { publicFiguresSchema } from "#core/topics/public-figures.ts";
import { UNIT_KINDS } from "#core/units/unit-kind.ts";

const count = z.number().int().min(0);
const localText = z.object({ id: z.string(), en: z.string() });

const element = z.object({
  key: z.string(),
  code: z.string().describe("U1, U2 … in the order the questionnaire prints"),
  name: localText,
  n: count,
  counts: z
    .tuple([count, count, count, count])
    .describe("How often the scores 1, 2, 3 and 4 were given"),
  sum: count,
  nrr: z.number(),
  index: z.number(),
  grade: gradeSchema,
});

const breakdown = z.object({
  dimension: z.enum(BREAKDOWN_DIMENSIONS),
  groups: z.array(
    z.object({
      key: z.string().describe("Value of the dimension; empty for unknown"),
      name: z.string().nullable().describe("Name of the service, as it was at publication"),
      n: count,
      ikm: z.number(),
      grade: gradeSchema,
    }),
  ),
  hidden: count.describe("Respondents in groups too small to show"),
});

const indexPart = figureSchema.extend({
  elements: z.array(element),
  totals: z
    .object({ sum: count, sumOfSquares: count })
    .nullable()
    .describe("Σt and Σt² over the respondents' totals t"),
  interval: intervalSchema.nullable(),
  totalsWithoutCost: z
    .object({ sum: count, sumOfSquares: count })
    .nullable()
    .optional()
    .describe(
      "Σt and Σt² without the element biaya, by which paying and free services are compared",
    ),
  standardError: z.number().nullable(),
  degrees: z.number().nullable().optional().describe("Degrees of freedom of the standard error"),
  deff: z
    .number()
    .nullable()
    .optional()
    .describe("Design effect of days; it widens the interval where it is above 1"),
  days: z
    .object({ days: count, sumOfSquares: count, products: count, squares: count })
    .nullable()
    .optional()
    .describe("Sums over the days with answers of T², n·T and n², from which deff follows"),
  lowest: z.array(z.string()),
  withoutBiaya: figureSchema.nullable().describe("Analysis only, never official"),
  comparison: z
    .object({ "0.111": figureSchema, "0.11": figureSchema })
    .describe("What a spreadsheet with rounded weights would print"),
  smallSample: z.boolean(),
  method: methodSchema,
});

/**
 * What a publication freezes: everything the public page shows. Its canonical JSON (RFC 8785) is
 * what the checksum is over. Change `format` when the shape changes; old snapshots keep theirs.
 */
export const snapshotSchema = z.object({
  format: z.literal("tanggap-publication/1"),
  version: z.number().int().min(1),
  publishedAt: z.string().describe("ISO 8601, UTC"),
  reason: z.string().nullable().describe("Why this version replaced the one before"),
  government: z.object({ name: z.string(), code: z.string() }),
  unit: z.object({ slug: z.string(), name: z.string(), kind: z.enum(UNIT_KINDS) }),
  survey: z.string(),
  period: z.object({
    key: z.string(),
    kind: z.enum(PERIOD_KINDS),
    year: z.number(),
    number: z.number(),
    startsOn: z.string(),
    endsOn: z.string(),
  }),
  instrument: z.object({
    key: z.string(),
    version: z.number(),
    name: z.string(),
    codeOrder: z.enum(CODE_ORDERS),
  }),
  n: count,
  population: count.nullable(),
  minimumSample: count.nullable(),
  sampleStatus: z.enum(["met", "not-met"]).nullable(),
  index: indexPart.nullable().describe("null: fewer than five answers, not enough data"),
  breakdowns: z.array(breakdown),
  steered: z
    .object({ n: count, percent: z.number().nullable(), few: z.enum(["yes", "no"]).nullable() })
    .nullable(),
  dialogue: publicFiguresSchema
    .optional()
    .describe("How the unit dealt with posts of the period; absent where there were none"),
});

export type Snapshot = z.infer<typeof snapshotSchema>;
export type SnapshotIndex = NonNullable<Snapshot["index"]>;

/** A stored snapshot. It was checked when it was made, and the database lets nobody change it. */
export const readSnapshot = (text: string): Snapshot => JSON.parse(text) as Snapshot;
