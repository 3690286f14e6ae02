import { OpenAPIHono, type RouteConfig, z } from "@hono/zod-openapi";
import { PUBLIC_CHANNELS } from "#core/responses/profile.ts";
import {
  COMMENT_LENGTH,
  INSTANCE_ID,
  profileSchema,
  scoreSchema,
} from "#core/responses/response-schema.ts";
import { submitResponse } from "#operations/responses/submit-response.ts";
import type { ApiEnv } from "./parts/api-env.ts";
import { jsonContent, problemContent } from "./parts/openapi-content.ts";
import { invalid, problem } from "./parts/problem.ts";

const bodySchema = z
  .object({
    instanceId: z.string().regex(INSTANCE_ID).openapi({
      description:
        "Made by the client for one form; sending the same form again counts nothing twice.",
      example: "5f0c6f3e-6f0b-4a57-9b8e-0d4a3a7e2f11",
    }),
    service: z.string().optional().openapi({
      description: "Slug of one of the survey's services; needed when there are several.",
    }),
    answers: z.record(z.string(), scoreSchema).openapi({
      description:
        "A score for every element of the survey. `biaya` may be missing for a free service and is then 4.",
      example: { persyaratan: 4, prosedur: 3, waktu: 3, biaya: 4 },
    }),
    profile: profileSchema,
    steered: z.boolean().optional(),
    comment: z.string().max(COMMENT_LENGTH).optional(),
    channel: z.enum(PUBLIC_CHANNELS).optional().openapi({ description: "Default: web." }),
  })
  .openapi("Response");

const receiptSchema = z.object({ receipt: z.string().length(10) }).openapi("Receipt");

const route: RouteConfig = {
  method: "post",
  path: "/surveys/{slug}/responses",
  tags: ["surveys"],
  summary: "Send a filled form",
  request: {
    params: z.object({ slug: z.string() }),
    body: { required: true, content: { "application/json": { schema: bodySchema } } },
  },
  responses: {
    201: jsonContent("Accepted", receiptSchema),
    200: jsonContent("This form had come in before; the same receipt", receiptSchema),
    400: problemContent("Not JSON"),
    404: problemContent("No such survey"),
    409: problemContent("The survey is closed"),
    422: problemContent("Something is wrong; every field is named"),
    429: problemContent("Too many forms from one address; see Retry-After"),
  },
};

export const responses = new OpenAPIHono<ApiEnv>();

// Documented from the schema above, but checked once only, against the survey, by the operation.
responses.openAPIRegistry.registerPath(route);
responses.post("/surveys/:slug/responses", async (c) => {
  const body = await c.req.json().catch(() => undefined);
  if (body === undefined) return problem(c, 400, "malformed");
  const result = await submitResponse(c.var.context, c.req.param("slug"), body);
  if (!result.ok) return invalid(c, result.errors);
  const { receipt, created } = result.value;
  return c.json({ receipt }, created ? 201 : 200);
});
