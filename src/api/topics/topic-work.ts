import { OpenAPIHono, type RouteConfig, z } from "@hono/zod-openapi";
import type { ApiEnv } from "#api/parts/api-env.ts";
import { jsonContent, problemContent } from "#api/parts/openapi-content.ts";
import { invalid, problem } from "#api/parts/problem.ts";
import { TOPIC_VERBS, type TopicVerb } from "./topic-verbs.ts";

const afterSchema = z
  .object({
    code: z.string(),
    state: z.string(),
    seq: z.int().openapi({ description: "The version to send with the next act." }),
  })
  .openapi("TopicAfter");

const routeOf = (name: string, { summary, body, tells }: TopicVerb): RouteConfig => ({
  method: "post",
  path: `/topics/{code}/${name}`,
  tags: ["topic work"],
  summary,
  description:
    "For officers, with the cookie of their session. There is no verb to close a topic: only its author, or the time without a reaction, ends it.",
  request: {
    params: z.object({ code: z.string() }),
    body: { required: true, content: { "application/json": { schema: body } } },
  },
  responses: {
    ...(tells
      ? { 200: jsonContent("Done", afterSchema) }
      : { 204: { description: "Done; read the topic for its new version" } }),
    400: problemContent("Not JSON"),
    401: problemContent("Not signed in"),
    403: problemContent("Not for this person, or a conflict of interest"),
    404: problemContent("No such topic, or one of the inspectorate"),
    409: problemContent("Not possible from where the topic stands, or somebody acted meanwhile"),
    422: problemContent("Something is wrong; every field is named"),
  },
});

/** What officers do to topics, through the same operations as the pages. */
export const topicWork = new OpenAPIHono<ApiEnv>();

for (const [name, verb] of Object.entries(TOPIC_VERBS)) {
  // Documented from the schema, but checked once only, by the operation.
  topicWork.openAPIRegistry.registerPath(routeOf(name, verb));
  topicWork.post(`/topics/:code/${name}`, async (c) => {
    const input: unknown = await c.req.json().catch(() => undefined);
    if (input === undefined) return problem(c, 400, "malformed");
    const result = await verb.run(c.var.context, c.req.param("code"), input);
    if (!result.ok) return invalid(c, result.errors);
    return result.value === null ? c.body(null, 204) : c.json(result.value, 200);
  });
}
