import { OpenAPIHono } from "@hono/zod-openapi";
import { pino } from "pino";
import { createApi } from "#api/app.ts";
import type { ApiEnv } from "#api/parts/api-env.ts";
import type { Context } from "#operations/context.ts";

/** The API with a given context, as src/server/outer-app.ts mounts it; for `api.request(path, init)`. */
export function testApi(context: Context): OpenAPIHono<ApiEnv> {
  const outer = new OpenAPIHono<ApiEnv>();
  outer.use((c, next) => {
    c.set("context", context);
    c.set("log", pino({ level: "silent" }));
    c.set("missed", () => undefined);
    return next();
  });
  outer.route("/", createApi());
  return outer;
}

/** Sends JSON to the API; a text goes as it is, so that it may be no JSON at all. */
export const postJson = (context: Context, path: string, body: unknown) =>
  testApi(context).request(path, {
    method: "POST",
    body: typeof body === "string" ? body : JSON.stringify(body),
    headers: { "content-type": "application/json" },
  });
