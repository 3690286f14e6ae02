import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { PUBLIC_CONSULTATION_STATES } from "#core/consultations/lifecycle.ts";
import {
  listPublicConsultations,
  type PublicConsultation,
} from "#operations/consultations/list-public-consultations.ts";
import type { ApiEnv } from "./parts/api-env.ts";
import { jsonContent } from "./parts/openapi-content.ts";

const unitSchema = z.object({ slug: z.string(), name: z.string() });
const consultationSchema = z
  .object({
    slug: z.string(),
    theme: z.string(),
    state: z.enum(PUBLIC_CONSULTATION_STATES),
    startsAt: z.string().openapi({ format: "date-time" }),
    endsAt: z.string().openapi({ format: "date-time" }),
    place: z.string().nullable(),
    link: z.string().nullable(),
    units: z.array(unitSchema),
  })
  .openapi("Consultation");

const route = createRoute({
  method: "get",
  path: "/consultations",
  tags: ["consultations"],
  summary: "Public consultations (FKP), upcoming and past",
  request: {
    query: z.object({
      unit: z.string().optional().openapi({ description: "Slug of a unit." }),
    }),
  },
  responses: {
    200: jsonContent(
      "The next one first under `upcoming`, the latest one first under `past`",
      z.object({ upcoming: z.array(consultationSchema), past: z.array(consultationSchema) }),
    ),
  },
});

const shown = ({ startsAt, endsAt, ...event }: PublicConsultation) => ({
  ...event,
  startsAt: startsAt.toISOString(),
  endsAt: endsAt.toISOString(),
});

export const consultations = new OpenAPIHono<ApiEnv>();

consultations.openAPIRegistry.registerPath(route);
consultations.get("/consultations", async (c) => {
  const { upcoming, past } = await listPublicConsultations(c.var.context, c.req.query());
  return c.json({ upcoming: upcoming.map(shown), past: past.map(shown) });
});
