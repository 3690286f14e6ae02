import type { IncomingMessage, ServerResponse } from "node:http";
import { serveStatic } from "@hono/node-server/serve-static";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import { Hono } from "hono";
import type { ApiEnv } from "#api/api-env.ts";
import { createApi } from "#api/app.ts";
import { problem } from "#api/problem.ts";
import { DEFAULT_LOCALE, type Locale } from "#core/locale.ts";
import { splitLocale } from "#web/href.ts";
import { pageKey } from "#web/page-cache.ts";
import { sameOrigin, securityHeaders } from "#web/security-headers.ts";
import { readSessionCookie } from "#web/session-cookie.ts";
import { type Application, createContext } from "./application.ts";

/** Astro's node handler, as @astrojs/node builds it in middleware mode. */
export type PageHandler = (
  request: IncomingMessage,
  response: ServerResponse,
  next: undefined,
  locals: Partial<App.Locals>,
) => Promise<void>;

const SMALL = 64 * 1024;
const LARGE = 8 * 1024 * 1024;
/** Pages and routes that take files or whole tables. */
const TAKES_FILES = /^\/(en\/)?(kerja|kalkulator)(\/|$)|^\/api\/v1\/index$/;

/** Everything that happens before a page or an API route: headers, limits, origins, stored pages. */
export function createOuterApp(app: Application, pages: PageHandler): Hono<ApiEnv> {
  const origin = app.env.ORIGIN;
  const secure = origin.startsWith("https:");
  const headers = Object.entries(securityHeaders(secure));
  const outer = new Hono<ApiEnv>();

  outer.use((c, next) => {
    c.set("log", app.log);
    for (const [name, value] of headers) c.env.outgoing.setHeader(name, value);
    return next();
  });

  outer.get("*", async (c, next) => {
    if (readSessionCookie(c.req.header("cookie") ?? null) !== null) return next();
    const { locale, path } = splitLocale(c.env.incoming.url ?? "/");
    return app.pages.find(pageKey(locale, path), c.req.raw, Date.now()) ?? next();
  });

  outer.use("/_aset/*", serveStatic({ root: "dist/client", precompressed: true, onFound: keep }));
  outer.get("/:file{.+\\.[a-z0-9]+}", serveStatic({ root: "dist/client", precompressed: true }));

  outer.use(async (c, next) => {
    const address = clientAddress(c.env.incoming, app.env.TRUST_PROXY);
    const headers = c.req.raw.headers;
    c.set("context", await createContext(app, headers, address, localeOf(c.req)));
    const refusal = c.req.method === "GET" ? null : refuse(c.req.raw, c.req.path, origin);
    return refusal === null ? next() : problem(c, refusal.status, refusal.code);
  });

  outer.route("/api/v1", createApi());
  outer.all("/api/*", (c) => problem(c, 404, "not_found"));

  outer.all("*", async (c) => {
    const { incoming, outgoing } = c.env;
    const { locale, path } = splitLocale(incoming.url ?? "/");
    incoming.url = path;
    await pages(incoming, outgoing, undefined, {
      context: { ...c.var.context, locale },
      pages: app.pages,
      log: app.log,
      secure,
      origin,
      path,
      cacheable: false,
    });
    return RESPONSE_ALREADY_SENT;
  });
  return outer;
}

function localeOf(request: { path: string; header(name: string): string | undefined }): Locale {
  if (!request.path.startsWith("/api/")) return splitLocale(request.path).locale;
  return request.header("accept-language")?.startsWith("en") ? "en" : DEFAULT_LOCALE;
}

/** Writes from elsewhere and bodies that are too large never reach a page or a route. */
function refuse(request: Request, path: string, origin: string) {
  if (!sameOrigin(request.headers, origin)) return { status: 403, code: "origin" };
  if (request.body === null) return null;
  const length = request.headers.get("content-length");
  if (length === null) return { status: 411, code: "too_large" };
  const most = TAKES_FILES.test(path) ? LARGE : SMALL;
  return Number(length) > most ? { status: 413, code: "too_large" } : null;
}

function keep(_path: string, c: { header(name: string, value: string): void }): void {
  c.header("cache-control", "public, max-age=31536000, immutable");
}

function clientAddress(incoming: IncomingMessage, behindProxy: boolean): string {
  const forwarded = behindProxy ? incoming.headers["x-forwarded-for"] : undefined;
  const last = String(forwarded ?? "")
    .split(",")
    .at(-1)
    ?.trim();
  return last || (incoming.socket.remoteAddress ?? "unknown");
}
