import type { IncomingMessage, ServerResponse } from "node:http";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import { Hono, type Context as HonoContext } from "hono";
import { createApi } from "#api/app.ts";
import type { ApiEnv } from "#api/parts/api-env.ts";
import { problem } from "#api/parts/problem.ts";
import { appErrorIn } from "#core/app-error.ts";
import { DEFAULT_LOCALE, type Locale } from "#core/locale.ts";
import { translator } from "#i18n/translate.ts";
import { clientAddress } from "#server/client-address.ts";
import { pageKey } from "#server/page-cache.ts";
import { plainPage } from "#server/plain-page.ts";
import { type Refusal, refuse } from "#server/refusal.ts";
import { securityHeaders } from "#server/security-headers.ts";
import { readSessionCookie } from "#web/cookies/session-cookie.ts";
import { splitLocale } from "#web/navigation/href.ts";
import { type Application, createContext } from "./application.ts";
import { notAllowed, staticFiles } from "./static-files.ts";

/** Astro's node handler, as @astrojs/node builds it in middleware mode. */
export type PageHandler = (
  request: IncomingMessage,
  response: ServerResponse,
  next: (() => Promise<void>) | undefined,
  locals: Partial<App.Locals>,
) => Promise<void>;

/** Others concern neither pages nor the API. */
const METHODS = ["GET", "HEAD", "POST"];

type OuterContext = HonoContext<ApiEnv>;

/** Everything that happens before a page or an API route: headers, limits, origins, stored pages. */
export function createOuterApp(app: Application, pages: PageHandler): Hono<ApiEnv> {
  const origin = app.env.ORIGIN;
  const secure = origin.startsWith("https:");
  const headers = Object.entries(securityHeaders(secure, app.env.HSTS_SUBDOMAINS));
  const flat = headers.flat();
  const outer = new Hono<ApiEnv>();

  // First of all, and past all objects that an answer from memory does not need.
  outer.get("*", async (c, next) => {
    const { incoming, outgoing } = c.env;
    if (readSessionCookie(incoming.headers.cookie ?? null, secure) !== null) return next();
    const { locale, path } = splitLocale(incoming.url ?? "/");
    const stored = app.pages.find(pageKey(locale, path), incoming.headers, performance.now());
    if (stored === null) return next();
    outgoing.writeHead(stored.status, [...flat, ...stored.headers]);
    outgoing.end(stored.body);
    return RESPONSE_ALREADY_SENT;
  });

  outer.use(async (c, next) => {
    c.set("log", app.log);
    c.set("missed", app.missed);
    for (const [name, value] of headers) c.env.outgoing.setHeader(name, value);
    if (METHODS.includes(c.req.method)) return next();
    const wrong = { title: translator(localeOf(c.req))("problem.method.title"), status: 405 };
    const type = "about:blank#method";
    return notAllowed(c, METHODS, isApi(c.req.path) ? { type, ...wrong } : undefined);
  });

  outer.use(staticFiles("dist/client"));

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
    const locals = {
      context: { ...c.var.context, locale },
      pages: app.pages,
      streams: app.streams,
      log: app.log,
      missed: app.missed,
      secure,
      origin,
      path,
      channels: app.channels,
      cacheable: false as const,
      refusal,
    };
    await pages(incoming, outgoing, notFound, locals);
    return RESPONSE_ALREADY_SENT;

    /** Astro has no page for what it takes for a file of its own. */
    async function notFound(): Promise<void> {
      incoming.url = "/galat";
      const refused = { ...locals, refusal: { status: 404, code: "not_found" } as const };
      await pages(incoming, outgoing, undefined, refused);
    }
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
