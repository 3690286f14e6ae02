import type { OpenAPIHono, RouteConfig, z } from "@hono/zod-openapi";
import type { Context as HonoContext } from "hono";
import type { Result } from "#lib/result.ts";
import type { Context } from "#operations/context.ts";
import type { ApiEnv } from "./api-env.ts";
import { jsonContent, problemContent } from "./openapi-content.ts";
import { invalid, problem } from "./problem.ts";

const DESCRIPTION = "For staff, with the cookie of their session. Nothing of this is public.";

const REFUSALS = {
  401: problemContent("Not signed in"),
  403: problemContent("Not for this person"),
  404: problemContent("Not there"),
};

/** An address below /evaluations: `{name}` stands for a part of it. */
interface Address {
  path: string;
  summary: string;
  params?: z.ZodObject;
}

export interface StaffRead extends Address {
  query?: z.ZodObject;
  answer: z.ZodType;
}

export interface StaffAct extends Address {
  body: z.ZodObject;
  run: (ctx: Context, params: Record<string, string>, input: unknown) => Promise<Result<unknown>>;
}

type Asked = {
  context: Context;
  params: Record<string, string>;
  query: (name: string) => string | undefined;
};

const inHono = (path: string): string => path.replaceAll(/\{(\w+)\}/g, ":$1");

const described = ({ path, summary }: Address) => ({
  path: `/evaluations${path}`,
  summary,
  tags: ["evaluations"],
  description: DESCRIPTION,
});

const asked = (c: HonoContext<ApiEnv>): Asked => ({
  context: c.var.context,
  params: c.req.param(),
  query: (name) => c.req.query(name),
});

/** Something to read: documented here, decided and read by its operation. */
export function addRead(
  api: OpenAPIHono<ApiEnv>,
  read: StaffRead,
  answer: (asked: Asked) => Promise<object>,
): void {
  const { params, query } = read;
  const route: RouteConfig = {
    ...described(read),
    method: "get",
    request: { ...(params && { params }), ...(query && { query }) },
    responses: { 200: jsonContent("Found", read.answer), ...REFUSALS },
  };
  api.openAPIRegistry.registerPath(route);
  api.get(inHono(route.path), async (c) => c.json(await answer(asked(c))));
}

/** Something to do: documented from its schema, but checked once only, by its operation. */
export function addAct(api: OpenAPIHono<ApiEnv>, act: StaffAct): void {
  const { params, body } = act;
  const route: RouteConfig = {
    ...described(act),
    method: "post",
    request: {
      ...(params && { params }),
      body: { required: true, content: { "application/json": { schema: body } } },
    },
    responses: {
      204: { description: "Done; read again for the new version" },
      400: problemContent("Not JSON"),
      ...REFUSALS,
      409: problemContent("Somebody acted meanwhile"),
      422: problemContent("Something is wrong, or it is too late; every field is named"),
    },
  };
  api.openAPIRegistry.registerPath(route);
  api.post(inHono(route.path), async (c) => {
    const input: unknown = await c.req.json().catch(() => undefined);
    if (input === undefined) return problem(c, 400, "malformed");
    const result = await act.run(c.var.context, c.req.param(), asForm(input));
    return result.ok ? c.body(null, 204) : invalid(c, result.errors);
  });
}

/** Forms send their version as text; here it is a number. */
function asForm(input: unknown): unknown {
  if (typeof input !== "object" || input === null || !("version" in input)) return input;
  const { version } = input;
  return { ...input, version: typeof version === "number" ? String(version) : version };
}
