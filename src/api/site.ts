import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { checkHealth } from "#operations/site/check-health.ts";
import type { ApiEnv } from "./parts/api-env.ts";

const route = createRoute({
  method: "get",
  path: "/health",
  tags: ["portal"],
  summary: "Is the portal ready: can its database be read and written?",
  responses: {
    200: {
      description: "Yes",
      content: { "application/json": { schema: z.object({ status: z.literal("ok") }) } },
    },
    503: { description: "Nothing can be stored now; Retry-After says when to ask again" },
  },
});

const alive = createRoute({
  method: "get",
  path: "/alive",
  tags: ["portal"],
  summary: "Does the process answer at all? Restart it only when it does not.",
  responses: {
    200: {
      description: "Yes",
      content: { "application/json": { schema: z.object({ status: z.literal("alive") }) } },
    },
  },
});

export const site = new OpenAPIHono<ApiEnv>()
  .openapi(route, async (c) => c.json(await checkHealth(c.var.context), 200))
  .openapi(alive, (c) => c.json({ status: "alive" as const }, 200));
