import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { ACTION_STATES } from "#core/actions/action-state.ts";
import { viewFollowUp } from "#operations/actions/view-follow-up.ts";
import type { ApiEnv } from "./parts/api-env.ts";
import { jsonContent, problemContent } from "./parts/openapi-content.ts";

const unitSchema = z.object({ slug: z.string(), name: z.string() });
const day = z.string().openapi({ format: "date" });
const count = z.number().int();

const actionSchema = z
  .object({
    unit: unitSchema,
    consultation: z.object({ slug: z.string(), theme: z.string() }).nullable(),
    topic: z.object({ code: z.string(), title: z.string().nullable() }).nullable(),
    element: z.string().nullable(),
    youSaid: z.string().nullable(),
    text: z.string(),
    responsible: z.string(),
    dueOn: day,
    indicator: z.string(),
    state: z.enum(ACTION_STATES),
    overdue: z.boolean(),
    progress: count.openapi({ description: "Percent." }),
    evidence: z.string().nullable(),
    evidenceLink: z.string().nullable(),
    cancelReason: z.string().nullable(),
    doneOn: day.nullable(),
  })
  .openapi("FollowUpAction");

const route = createRoute({
  method: "get",
  path: "/follow-up",
  tags: ["consultations"],
  summary: "The public follow-up plan (RTL) of a unit",
  request: { query: z.object({ unit: z.string().openapi({ description: "Slug of the unit." }) }) },
  responses: {
    200: jsonContent(
      "How much is done, and the actions by deadline",
      z.object({
        unit: unitSchema,
        share: z.object({
          total: count,
          done: count,
          running: count,
          planned: count,
          overdue: count,
          percent: z.number().nullable().openapi({ description: "Done of all not cancelled." }),
        }),
        actions: z.array(actionSchema),
      }),
    ),
    404: problemContent("No such unit"),
  },
});

export const actions = new OpenAPIHono<ApiEnv>();

actions.openAPIRegistry.registerPath(route);
actions.get("/follow-up", async (c) =>
  c.json(await viewFollowUp(c.var.context, c.req.query("unit") ?? "")),
);
