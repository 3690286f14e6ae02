import type { IncomingMessage, ServerResponse } from "node:http";
import { serveStatic } from "@hono/node-server/serve-static";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import { Hono, type Context as HonoContext, type Next } from "hono";
import type { ApiEnv } from "#api/api-env.ts";
import { createApi } from "#api/app.ts";
import { problem } from "#api/problem.ts";
import { appErrorIn } from "#core/app-error.ts";
import { DEFAULT_LOCALE, type Locale } from "#core/locale.ts";
import { translator } from "#i18n/translate.ts";
import { clientAddress } from "#web/client-address.ts";
import { splitLocale } from "#web/href.ts";
import { pageKey } from "#web/page-cache.ts";
import { plainPage } from "#web/plain-page.ts";
import { type Refusal, refuse } from "#web/refusal.ts";
import { securityHeaders } from "#web/security-headers.ts";
import { readSessionCookie } from "#web/session-cookie.ts";
import { type Application, createContext } from "./application.ts";

/** Astro's node handler, as @astrojs/node builds it in middleware mode. */
export type PageHandler = (
  request: IncomingMessage,
  response: ServerResponse,
  next: undefined,
  locals: Partial<App.Locals>,
) => Promise<void>;

/** Others (TRACE, CONNECT, inventions) concern neither pages nor the API. */
const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

/** public/ holds few files, all of them at the top: nothing else is looked for on the disk. */
const NAMES_A_FILE = /^\/[^/]+\.[a-z0-9]+$/;

type OuterContext = HonoContext<ApiEnv>;

/** Everything that happens before a page or an API route: headers, limits, origins, stored pages. */
export function createOuterApp(app: Application, pages: PageHandler): Hono<ApiEnv> {
  const origin = app.env.ORIGIN;
  const secure = origin.startsWith("https:");
  const headers = Object.entries(securityHeaders(secure));
  const flat = headers.flat();
  const files = serveStatic<ApiEnv>({ root: "dist/client", precompressed: true });
  const outer = new Hono<ApiEnv>();

  // First of all, and past all objects that an answer from memory does not need.
  outer.get("*", async (c, next) => {
    const { incoming, outgoing } = c.env;
    if (readSessionCookie(incoming.headers.cookie ?? null, secure) !== null) return next();
    const { locale, path } = splitLocale(incoming.url ?? "/");
    const stored = app.pages.find(pageKey(locale, path), incoming.headers, Date.now());
    if (stored === null) return next();
    outgoing.writeHead(stored.status, [...flat, ...stored.headers]);
    outgoing.end(stored.body);
    return RESPONSE_ALREADY_SENT;
  });

  outer.use(async (c, next) => {
    c.set("log", app.log);
    for (const [name, value] of headers) c.env.outgoing.setHeader(name, value);
    return METHODS.includes(c.req.method) ? next() : c.body(null, 405);
  });

  outer.use("/_aset/*", keepForEver, serveStatic({ root: "dist/client", precompressed: true }));
  outer.get("*", (c, next) => (NAMES_A_FILE.test(c.req.path) ? files(c, next) : next()));

  outer.use(async (c, next) => {
    const { incoming } = c.env;
    const forwarded = app.env.TRUST_PROXY ? incoming.headers["x-forwarded-for"] : undefined;
    const address = clientAddress(incoming.socket.remoteAddress, forwarded?.toString());
    const headers = c.req.raw.headers;
    c.set("context", await createContext(app, headers, address, localeOf(c.req)));
    return next();
  });

  outer.use(async (c, next) => {
    const { method, headers } = c.req.raw;
    // Asked of the headers: a look at the body itself would make a stream for every request.
    const hasBody = headers.has("content-length") || headers.has("transfer-encoding");
    const refusal = refuse({ method, headers, hasBody }, c.req.path, origin);
    if (refusal === null) return next();
    if (isApi(c.req.path)) return problem(c, refusal.status, refusal.code);
    return showPage(c, refusal);
  });

  outer.route("/api/v1", createApi());
  outer.all("/api/*", (c) => problem(c, 404, "not_found"));

  outer.all("*", (c) => showPage(c));

  outer.onError((error, c) => {
    const known = appErrorIn(error);
    if (known === null) app.log.error({ err: error }, "request failed");
    const t = translator(localeOf(c.req));
    if (!isApi(c.req.path)) return plainPage(t, known);
    if (known?.retryAfter !== undefined) c.header("retry-after", String(known.retryAfter));
    const code = known?.code === "unavailable" ? "unavailable" : "unexpected";
    const status = known?.code === "unavailable" ? 503 : 500;
    const body = {
      type: `about:blank#${code}`,
      title: t(`problem.${code}.title`),
      status,
    };
    return c.body(JSON.stringify(body), status, { "content-type": "application/problem+json" });
  });

  async function showPage(c: OuterContext, refusal?: Refusal): Promise<Response> {
    const { incoming, outgoing } = c.env;
    const { locale, path } = splitLocale(incoming.url ?? "/");
    incoming.url = path;
    await pages(incoming, outgoing, undefined, {
      context: { ...c.var.context, locale },
      pages: app.pages,
      streams: app.streams,
      log: app.log,
      secure,
      origin,
      path,
      channels: app.channels,
      cacheable: false,
      refusal,
    });
    return RESPONSE_ALREADY_SENT;
  }
  return outer;
}

/**
 * Hono answers HEAD by making a new response from the one to GET, and forgets that a page or a stored
 * answer went out already.
 */
export const answerWith =
  (outer: Hono<ApiEnv>) =>
  (request: Request, bindings: ApiEnv["Bindings"]): Response | Promise<Response> =>
    bindings.incoming.method === "HEAD"
      ? answerHead(outer, request, bindings)
      : outer.fetch(request, bindings);

async function answerHead(
  outer: Hono<ApiEnv>,
  request: Request,
  bindings: ApiEnv["Bindings"],
): Promise<Response> {
  const response = await outer.fetch(request, bindings);
  return bindings.outgoing.headersSent ? RESPONSE_ALREADY_SENT : response;
}

const isApi = (path: string): boolean => path.startsWith("/api/");

function localeOf(request: { path: string; header(name: string): string | undefined }): Locale {
  if (!isApi(request.path)) return splitLocale(request.path).locale;
  return request.header("accept-language")?.startsWith("en") ? "en" : DEFAULT_LOCALE;
}

/** Names of assets carry a checksum: what a name stands for never changes. */
async function keepForEver(c: OuterContext, next: Next): Promise<void> {
  await next();
  if (c.res.ok) c.header("cache-control", "public, max-age=31536000, immutable");
}
