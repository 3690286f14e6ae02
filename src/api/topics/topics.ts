import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import type { ApiEnv } from "#api/parts/api-env.ts";
import { jsonContent, problemContent } from "#api/parts/openapi-content.ts";
import { invalid, problem } from "#api/parts/problem.ts";
import { TOPIC_STATES } from "#core/topics/lifecycle.ts";
import { TOPIC_KINDS } from "#core/topics/topic-kind.ts";
import { PUBLIC_STATE_NAMES, TOPIC_PERIODS, TOPIC_SORTS } from "#core/topics/topic-query.ts";
import { type ListedTopic, listTopics } from "#operations/topics/citizens/list-topics.ts";
import { postTopic } from "#operations/topics/citizens/post-topic.ts";
import { viewPublicTopic } from "#operations/topics/citizens/view-public-topic.ts";

const named = z.object({ slug: z.string(), name: z.string() }).nullable();

const listedSchema = z
  .object({
    code: z.string(),
    kind: z.enum(TOPIC_KINDS),
    state: z.enum(TOPIC_STATES),
    title: z
      .string()
      .nullable()
      .openapi({ description: "Null where the content is confidential." }),
    excerpt: z.string().nullable(),
    unit: named,
    service: named,
    createdOn: z.string(),
    answerBy: z.string().openapi({ description: "The citizen's clock; never restarts." }),
    answeredOn: z.string().nullable(),
    supportCount: z.int(),
  })
  .openapi("Topic");

const stepSchema = z.object({
  at: z.iso.date().openapi({ description: "The day." }),
  action: z.string(),
  unit: z.string().nullable(),
  toUnit: z.string().nullable(),
  text: z.string().nullable(),
});

const replySchema = z.object({
  id: z.string(),
  byAuthor: z.boolean(),
  text: z.string(),
  createdOn: z.string(),
});

const choice = (values: readonly string[], description: string) =>
  z
    .string()
    .optional()
    .openapi({ enum: [...values], description });

const list = createRoute({
  method: "get",
  path: "/topics",
  tags: ["topics"],
  summary: "What citizens brought, as far as it is public, a page at a time",
  request: {
    query: z.object({
      q: z.string().optional().openapi({ description: "Words in any Indonesian form." }),
      match: choice(["all", "any"], "`any`: texts that share words, the most alike first."),
      unit: z.string().optional().openapi({ description: "Slug; with the units below it." }),
      service: z.string().optional().openapi({ description: "Slug; with `unit`." }),
      kind: choice(TOPIC_KINDS, "Kind of topic."),
      state: choice(PUBLIC_STATE_NAMES, "Where it stands."),
      period: choice(TOPIC_PERIODS, "Days back from today."),
      sort: choice(TOPIC_SORTS, "Default: new."),
      cursor: z.string().optional().openapi({ description: "`next` of the page before." }),
      limit: z.string().optional().openapi({ description: "1 to 100, default 20." }),
    }),
  },
  responses: {
    200: jsonContent(
      "Topics; `next` is null on the last page",
      z.object({ items: z.array(listedSchema), total: z.int(), next: z.string().nullable() }),
    ),
    404: problemContent("No such unit"),
    422: problemContent("A parameter does not fit"),
  },
});

const one = createRoute({
  method: "get",
  path: "/topics/{code}",
  tags: ["topics"],
  summary: "A public topic with its history and replies",
  request: { params: z.object({ code: z.string() }) },
  responses: {
    200: jsonContent(
      "The topic",
      listedSchema.extend({
        text: z.string().nullable(),
        confidential: z.boolean(),
        solved: z.boolean().nullable(),
        closedOn: z.string().nullable(),
        mergedInto: z.string().nullable(),
        clock: z.object({
          day: z.int(),
          of: z.int(),
          urgency: z.enum(["in-time", "warning", "overdue"]),
        }),
        history: z.array(stepSchema),
        replies: z.array(replySchema.extend({ answers: z.array(replySchema) })),
      }),
    ),
    404: problemContent("Not public, or no such topic"),
  },
});

const bodySchema = z
  .object({
    instanceId: z.string().openapi({
      description: "Made by the client for one post; sending it again makes no second topic.",
      example: "5f0c6f3e-6f0b-4a57-9b8e-0d4a3a7e2f11",
    }),
    secret: z.string().optional().openapi({
      description: "24 to 64 letters, digits, - or _. Made by the server when missing.",
    }),
    kind: z.enum(TOPIC_KINDS),
    unit: z.string().optional().openapi({ description: "Slug; missing when not known." }),
    service: z.string().optional().openapi({ description: "Slug of a service of the unit." }),
    kecamatan: z.string().optional(),
    title: z.string().min(5).max(120),
    text: z.string().min(10).max(5000),
    anonymous: z.boolean().optional(),
    confidential: z.boolean().optional(),
    contact: z
      .object({
        name: z.string().optional(),
        email: z.string().optional(),
        phone: z.string().optional(),
        mayNotify: z.boolean().optional(),
        mayContact: z.boolean().optional(),
      })
      .optional()
      .openapi({ description: "Only with a consent." }),
  })
  .openapi("NewTopic");

const postedSchema = z
  .object({ code: z.string(), secret: z.string().nullable() })
  .openapi("PostedTopic");

export const topics = new OpenAPIHono<ApiEnv>();

topics.openAPIRegistry.registerPath(list);
topics.get("/topics", async (c) => {
  const found = await listTopics(c.var.context, c.req.query());
  return found.ok ? c.json(found.value) : invalid(c, found.errors);
});

topics.openAPIRegistry.registerPath(one);
topics.get("/topics/:code", async (c) => {
  const view = await viewPublicTopic(c.var.context, c.req.param("code"));
  const { history, replies, clock, text, confidential, solved, closedOn, mergedInto } = view;
  const steps = history.map(({ on, action, unit, toUnit, text: words }) => ({
    at: on,
    action,
    unit,
    toUnit,
    text: words,
  }));
  const rest = { text, confidential, solved, closedOn, mergedInto, clock };
  return c.json({ ...listed(view), ...rest, history: steps, replies });
});

const listed = ({ code, kind, state, title, excerpt, unit, service, ...rest }: ListedTopic) => {
  const { createdOn, answerBy, answeredOn, supportCount } = rest;
  return {
    code,
    kind,
    state,
    title,
    excerpt,
    unit,
    service,
    createdOn,
    answerBy,
    answeredOn,
    supportCount,
  };
};

// Documented from the schema above, but checked once only, by the operation.
topics.openAPIRegistry.registerPath({
  method: "post",
  path: "/topics",
  tags: ["topics"],
  summary: "Post a complaint, suggestion, question or praise",
  request: { body: { required: true, content: { "application/json": { schema: bodySchema } } } },
  responses: {
    201: jsonContent("Accepted; the secret opens the topic as its author", postedSchema),
    200: jsonContent(
      "This form had come in before; `secret` is null unless it was sent along",
      postedSchema,
    ),
    400: problemContent("Not JSON"),
    422: problemContent("Something is wrong; every field is named"),
    429: problemContent("Too many posts from one address; see Retry-After"),
  },
});
topics.post("/topics", async (c) => {
  const body = await c.req.json().catch(() => undefined);
  if (body === undefined) return problem(c, 400, "malformed");
  const result = await postTopic(c.var.context, body);
  if (!result.ok) return invalid(c, result.errors);
  const { code, secret, created } = result.value;
  return c.json({ code, secret }, created ? 201 : 200);
});
