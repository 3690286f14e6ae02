import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { checkHealth } from "#operations/check-health.ts";
import type { ApiEnv } from "./api-env.ts";

const route = createRoute({
  method: "get",
  path: "/health",
  tags: ["portal"],
  summary: "Is the portal up and its database readable?",
  responses: {
    200: {
      description: "Yes",
      content: { "application/json": { schema: z.object({ status: z.literal("ok") }) } },
    },
  },
});

export const health = new OpenAPIHono<ApiEnv>().openapi(route, async (c) =>
  c.json(await checkHealth(c.var.context), 200),
);
