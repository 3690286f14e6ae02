import { OpenAPIHono, type RouteConfig, z } from "@hono/zod-openapi";
import {
  figureSchema,
  gradeSchema,
  type IndexReport,
  intervalSchema,
  methodSchema,
} from "#core/satisfaction/index-report.ts";
import { MOST_ELEMENTS, MOST_PEOPLE, MOST_ROWS } from "#core/satisfaction/index-request.ts";
import { translator } from "#i18n/translate.ts";
import { calculateIndex } from "#operations/satisfaction/calculate-index.ts";
import type { ApiEnv } from "./parts/api-env.ts";
import { jsonContent, problemContent } from "./parts/openapi-content.ts";
import { invalid, problem } from "./parts/problem.ts";

const scoreSchema = z.int().min(1).max(4);

const bodySchema = z
  .object({
    elements: z.array(z.string()).min(1).max(MOST_ELEMENTS).openapi({
      description: "Keys of the elements, all different, in the order of the columns.",
    }),
    rows: z.array(z.array(scoreSchema)).min(1).max(MOST_ROWS).optional().openapi({
      description: "One list of scores per filled form. Either this or `counts`.",
    }),
    counts: z
      .record(z.string(), z.array(z.int().min(0)).length(4))
      .optional()
      .openapi({
        description: "How often each score 1…4 was given, per element. Gives no interval.",
      }),
    population: z.int().min(1).max(MOST_PEOPLE).nullish().openapi({
      description: "People served in a year: minimum sample and finite population correction.",
    }),
  })
  .openapi("IndexRequest", {
    example: {
      elements: ["waktu", "biaya"],
      rows: [
        [3, 4],
        [4, 4],
      ],
      population: 1200,
    },
  });

const reportSchema = z
  .object({
    n: z.int(),
    elements: z.array(
      z.object({
        key: z.string(),
        n: z.int(),
        sum: z.int(),
        nrr: z.number(),
        index: z.number(),
        grade: gradeSchema,
      }),
    ),
    ikm: z.number(),
    grade: gradeSchema,
    gradeLabel: z.string(),
    interval: intervalSchema.nullable().openapi({
      description: "null for counts, one form, a complete count, and more forms than people",
    }),
    standardError: z.number().nullable().openapi({ description: "In index points" }),
    degrees: z.number().nullable().openapi({ description: "Degrees of freedom of it" }),
    deff: z.number().nullable().openapi({ description: "Design effect of days; null: not known" }),
    smallSample: z.boolean().openapi({ description: "Fewer than 30 forms" }),
    lowest: z.array(z.string()).openapi({ description: "The three lowest elements, ties named" }),
    withoutBiaya: figureSchema.nullable().openapi({
      description: "Over the other elements, for comparing free and paying services; not official",
    }),
    minimumSample: z.int().nullable(),
    sampleStatus: z.enum(["met", "not-met"]).nullable(),
    comparison: z.object({ "0.111": figureSchema, "0.11": figureSchema }),
    method: methodSchema,
  })
  .openapi("IndexReport");

const route: RouteConfig = {
  method: "post",
  path: "/index",
  tags: ["index"],
  summary: "Compute the satisfaction index of raw scores or counts; nothing is stored",
  request: { body: { required: true, content: { "application/json": { schema: bodySchema } } } },
  responses: {
    200: jsonContent("The report", reportSchema),
    400: problemContent("Not JSON"),
    422: problemContent("Something is wrong; row (counted from 1) and element are named"),
  },
};

export const satisfaction = new OpenAPIHono<ApiEnv>();

// Documented from the schema above, but checked once only, by the operation.
satisfaction.openAPIRegistry.registerPath(route);
satisfaction.post("/index", async (c) => {
  const body = await c.req.json().catch(() => undefined);
  if (body === undefined) return problem(c, 400, "malformed");
  const result = await calculateIndex(c.var.context, body);
  if (!result.ok) return invalid(c, result.errors);
  const t = translator(c.var.context.locale);
  return c.json(present(result.value, t(`grade.${result.value.grade}`)), 200);
});

function present(report: IndexReport, gradeLabel: string): z.infer<typeof reportSchema> {
  const { population: _population, days: _days, ...figures } = report;
  return { ...figures, gradeLabel };
}
