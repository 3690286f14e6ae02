import { OpenAPIHono, z } from "@hono/zod-openapi";
import type { ApiEnv } from "#api/parts/api-env.ts";
import { jsonContent, problemContent } from "#api/parts/openapi-content.ts";
import { invalid, problem } from "#api/parts/problem.ts";
import type { Result } from "#lib/result.ts";
import type { Context } from "#operations/context.ts";
import { addTopicInformation } from "#operations/topics/citizens/add-topic-information.ts";
import { appealRejection } from "#operations/topics/citizens/appeal-rejection.ts";
import { confirmSolved } from "#operations/topics/citizens/confirm-solved.ts";
import { leaveMergedTopic } from "#operations/topics/citizens/leave-merged-topic.ts";
import { reopenTopic } from "#operations/topics/citizens/reopen-topic.ts";
import { replyToTopic } from "#operations/topics/citizens/reply-to-topic.ts";
import { supportTopic } from "#operations/topics/citizens/support-topic.ts";
import { withdrawTopic } from "#operations/topics/citizens/withdraw-topic.ts";

type Act = (ctx: Context, code: string, body: unknown) => Promise<Result<{ code: string }>>;
type OwnAct = (
  ctx: Context,
  code: string,
  secret: string,
  input: unknown,
) => Promise<Result<{ code: string }>>;

/** The author shows the secret in the body; without it the topic does not exist for him. */
const byAuthor =
  (act: OwnAct): Act =>
  (ctx, code, body) => {
    const secret = (body as { secret?: unknown } | null)?.secret;
    return act(ctx, code, typeof secret === "string" ? secret : "", body);
  };

const secret = z.string().openapi({ description: "From the answer to the post." });
const text = z.string();

const ACTS: readonly { path: string; summary: string; act: Act; body: z.ZodObject }[] = [
  {
    path: "reactions",
    summary: "Support a topic: it happens to me too; once per device",
    act: supportTopic,
    body: z.object({ token: z.string().openapi({ description: "Random, kept by the device." }) }),
  },
  {
    path: "replies",
    summary: "Reply publicly; held until moderation has read it",
    act: replyToTopic,
    body: z.object({
      instanceId: z.string(),
      text,
      parent: z.string().optional().openapi({ description: "Id of the reply answered." }),
      secret: secret.optional(),
    }),
  },
  {
    path: "information",
    summary: "Add information, or answer a question of the unit",
    act: byAuthor(addTopicInformation),
    body: z.object({ secret, text }),
  },
  {
    path: "confirm",
    summary: "Say that the answer solved it",
    act: byAuthor(confirmSolved),
    body: z.object({ secret, text: text.optional() }),
  },
  {
    path: "reopen",
    summary: "Say, with a reason, that the answer did not solve it",
    act: byAuthor(reopenTopic),
    body: z.object({ secret, text }),
  },
  {
    path: "separate",
    summary: "Say, with a reason, that it is not solved where the post was merged into",
    act: byAuthor(leaveMergedTopic),
    body: z.object({ secret, text }),
  },
  {
    path: "withdraw",
    summary: "Take the post back",
    act: byAuthor(withdrawTopic),
    body: z.object({ secret, text: text.optional() }),
  },
  {
    path: "appeal",
    summary: "Object, once, to a rejection",
    act: byAuthor(appealRejection),
    body: z.object({ secret, text }),
  },
];

/** What citizens do with a topic. */
export const topicActs = new OpenAPIHono<ApiEnv>();

for (const { path, summary, act, body: schema } of ACTS) {
  // Documented here, but checked once only, by the operation.
  topicActs.openAPIRegistry.registerPath({
    method: "post",
    path: `/topics/{code}/${path}`,
    tags: ["topics"],
    summary,
    request: {
      params: z.object({ code: z.string() }),
      body: { required: true, content: { "application/json": { schema } } },
    },
    responses: {
      200: jsonContent("Done", z.object({ code: z.string(), supportCount: z.int().optional() })),
      400: problemContent("Not JSON"),
      404: problemContent("No such topic, or not the author's secret"),
      409: problemContent("Not possible (any more) where the topic stands"),
      422: problemContent("Something is wrong; every field is named"),
      429: problemContent("Too many requests from one address; see Retry-After"),
    },
  });
  topicActs.post(`/topics/:code/${path}`, async (c) => {
    const sent = await c.req.json().catch(() => undefined);
    if (sent === undefined) return problem(c, 400, "malformed");
    const result = await act(c.var.context, c.req.param("code"), sent);
    return result.ok ? c.json(result.value) : invalid(c, result.errors);
  });
}
