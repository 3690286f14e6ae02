import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { SURVEY_STATES } from "#core/surveys/survey-state.ts";
import { UNIT_KINDS } from "#core/units/unit-kind.ts";
import { findClosedUnit } from "#operations/units/find-closed-unit.ts";
import { type FoundUnit, findUnits } from "#operations/units/find-units.ts";
import { viewUnit } from "#operations/units/view-unit.ts";
import type { ApiEnv } from "./parts/api-env.ts";
import { jsonContent, problemContent } from "./parts/openapi-content.ts";
import { invalid, problem } from "./parts/problem.ts";

const unitFields = {
  slug: z.string(),
  name: z.string(),
  kind: z.enum(UNIT_KINDS),
  parent: z.string().nullable().openapi({ description: "Slug of the unit above." }),
};

const list = createRoute({
  method: "get",
  path: "/units",
  tags: ["units"],
  summary: "Units, a page at a time",
  request: {
    query: z.object({
      cursor: z.string().optional().openapi({ description: "`next` of the page before." }),
      limit: z.string().optional().openapi({ description: "1 to 100, default 50." }),
      q: z.string().optional().openapi({ description: "Part of a name, service or kecamatan." }),
      kind: z
        .string()
        .optional()
        .openapi({ enum: [...UNIT_KINDS] }),
    }),
  },
  responses: {
    200: jsonContent(
      "Units by name; `next` is null on the last page",
      z.object({ items: z.array(z.object(unitFields)), next: z.string().nullable() }),
    ),
    422: problemContent("A parameter does not fit"),
  },
});

const one = createRoute({
  method: "get",
  path: "/units/{slug}",
  tags: ["units"],
  summary: "A unit with its services and its survey",
  request: { params: z.object({ slug: z.string() }) },
  responses: {
    200: jsonContent(
      "The unit; `survey` is the open one, else the latest one, else null",
      z.object({
        ...unitFields,
        kecamatan: z.string().nullable(),
        address: z.string().nullable(),
        hours: z.string().nullable(),
        phone: z.string().nullable(),
        email: z.string().nullable(),
        services: z.array(z.object({ slug: z.string(), name: z.string(), free: z.boolean() })),
        survey: z.object({ slug: z.string(), state: z.enum(SURVEY_STATES) }).nullable(),
      }),
    ),
    404: problemContent("No such unit"),
    410: problemContent("It has left service; `successor` goes on with its work"),
  },
});

const listed = ({ slug, name, kind, parent }: FoundUnit) => ({
  slug,
  name,
  kind,
  parent: parent?.slug ?? null,
});

export const units = new OpenAPIHono<ApiEnv>();

units.openAPIRegistry.registerPath(list);
units.get("/units", async (c) => {
  const found = await findUnits(c.var.context, c.req.query());
  if (!found.ok) return invalid(c, found.errors);
  const { items, next } = found.value;
  return c.json({ items: items.map(listed), next });
});

units.openapi(one, async (c) => {
  const closed = await findClosedUnit(c.var.context, c.req.param("slug"));
  if (closed !== null) {
    return problem(c, 410, "gone", { successor: closed.successor?.slug ?? null }) as never;
  }
  const { below, parent, services, survey, ...unit } = await viewUnit(
    c.var.context,
    c.req.param("slug"),
  );
  return c.json(
    {
      ...unit,
      parent: parent?.slug ?? null,
      services: services.map(({ slug, name, free }) => ({ slug, name, free })),
      survey: survey && { slug: survey.slug, state: survey.state },
    },
    200,
  );
});
