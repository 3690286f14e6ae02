import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import type { PublishedLine } from "#core/publications/published-line.ts";
import { snapshotSchema } from "#core/publications/snapshot.ts";
import { figureSchema, gradeSchema, intervalSchema } from "#core/satisfaction/index-report.ts";
import { exportPublication } from "#operations/publications/export-publication.ts";
import { listPublishedResults } from "#operations/publications/list-published-results.ts";
import type { ApiEnv } from "./parts/api-env.ts";
import { jsonContent, problemContent } from "./parts/openapi-content.ts";

const period = z.string().openapi({ description: "Key of the period, e.g. 2026-t3" });

const list = createRoute({
  method: "get",
  path: "/results",
  tags: ["results"],
  summary: "Published results of a period, by unit name",
  request: {
    query: z.object({
      period: period.optional().openapi({ description: "Default: the newest with publications" }),
    }),
  },
  responses: {
    200: jsonContent(
      "One item per unit. `ikm`, `grade` and `interval` are null with fewer than five answers.",
      z.object({
        items: z.array(
          z.object({
            unit: z.string(),
            survey: z.string(),
            period,
            n: z.int(),
            ikm: z.number().nullable(),
            grade: gradeSchema.nullable(),
            interval: intervalSchema.nullable(),
            standardError: z.number().nullable(),
            degrees: z.number().nullable().openapi({ description: "null before tanggap-ikm/2" }),
            deff: z.number().nullable(),
            smallSample: z.boolean().openapi({ description: "Fewer than 30 answers" }),
            lowest: z.array(z.string()),
            withoutBiaya: figureSchema.nullable(),
            method: z.string().nullable().openapi({ description: "Version, e.g. tanggap-ikm/2" }),
            compared: z.boolean().openapi({ description: "At least 30 answers" }),
            alike: z.array(z.string()).openapi({
              description:
                "Slugs of the compared units that cannot be told apart from this one: Newcombe's difference, all pairs together by Holm, 95 %; without biaya where a free service is among them",
            }),
            checksum: z.string(),
            publishedAt: z.string(),
          }),
        ),
        next: z.null().openapi({ description: "A period is one page." }),
      }),
    ),
    404: problemContent("Nothing is published for this period"),
  },
});

const one = createRoute({
  method: "get",
  path: "/results/{unit}",
  tags: ["results"],
  summary: "A unit's published result: the frozen snapshot with its checksum",
  request: {
    params: z.object({ unit: z.string() }),
    query: z.object({
      survey: z.string().optional().openapi({ description: "Slug; default: the newest" }),
    }),
  },
  responses: {
    200: jsonContent(
      "The checksum is the SHA-256 of the snapshot's canonical JSON (RFC 8785), the bytes of /hasil/{unit}.json",
      z.object({ checksum: z.string(), snapshot: snapshotSchema }),
    ),
    404: problemContent("No such unit, nothing published, or withdrawn"),
  },
});

function listed(line: PublishedLine, key: string) {
  const { unit, survey, n, figure, interval, checksum, publishedAt, report } = line;
  return {
    unit: unit.slug,
    survey,
    period: key,
    n: n ?? 0,
    ikm: figure?.ikm ?? null,
    grade: figure?.grade ?? null,
    interval,
    standardError: report?.standardError ?? null,
    degrees: report?.degrees ?? null,
    deff: report?.deff ?? null,
    smallSample: line.smallSample,
    lowest: report?.lowest ?? [],
    withoutBiaya: report?.withoutBiaya ?? null,
    method: report?.method.version ?? null,
    compared: line.compared,
    alike: line.alike.map(({ slug }) => slug),
    checksum,
    publishedAt: publishedAt.toISOString(),
  };
}

export const publications = new OpenAPIHono<ApiEnv>();

// Their queries are read leniently by the operations, therefore the routes are only registered.
publications.openAPIRegistry.registerPath(list);
publications.get("/results", async (c) => {
  const found = await listPublishedResults(c.var.context, { period: c.req.query("period") });
  const inForce = found.lines.filter(({ state }) => state !== "withdrawn");
  const items = inForce.map((line) => listed(line, found.period?.key ?? ""));
  return c.json({ items, next: null });
});

publications.openAPIRegistry.registerPath(one);
publications.get("/results/:unit", async (c) => {
  const { checksum, snapshot } = await exportPublication(c.var.context, c.req.param("unit"), {
    survey: c.req.query("survey"),
  });
  return c.json({ checksum, snapshot });
});
