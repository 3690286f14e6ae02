import { defineMiddleware } from "astro:middleware";
import { appErrorIn, statusOf } from "#core/app-error.ts";
import { translator } from "#i18n/translate.ts";
import { countWaitingWork } from "#operations/site/count-waiting-work.ts";
import { viewSite } from "#operations/site/view-site.ts";
import { isStorable, pageKey, privateAnswer } from "#server/page-cache.ts";
import { plainPage } from "#server/plain-page.ts";
import { renderedWhole } from "#server/rendered-whole.ts";
import { readCarried } from "#web/forms/carried-fields.ts";
import { retryAfter } from "#web/forms/form.ts";
import { gate } from "#web/navigation/area-gate.ts";
import { href } from "#web/navigation/href.ts";

/** Longer addresses are nobody's work, and would not fit into the head of an answer. */
const LONGEST_BACK = 2_000;

/** The query by which signing in leads back to an address. */
function wayBack(address: string): string {
  const query = `?kembali=${encodeURIComponent(address)}`;
  return query.length > LONGEST_BACK ? "" : query;
}

/** Every page: texts, site, errors as pages, stored copies for anonymous visitors. */
export const onRequest = defineMiddleware(async (astro, next) => {
  const { locals, request } = astro;
  // The pages that explain a problem or ask to sign in again come through here once more.
  if (locals.problem !== undefined || locals.carried !== undefined) return next();
  const startedAt = performance.now();
  locals.t = translator(locals.context.locale, locals.missed);
  locals.to = (path) => href(locals.context.locale, path);
  try {
    locals.site = await viewSite(locals.context);
  } catch (error) {
    const known = appErrorIn(error);
    if (known === null) locals.log.error({ err: error }, "no page possible");
    return plainPage(locals.t, known);
  }
  const response = await answer().catch(explain);
  const wait = retryAfter.get(request);
  if (wait !== undefined) response.headers.set("retry-after", String(wait));
  // A page that shows everybody the same may say itself how long it may be kept.
  if (response.headers.get("cache-control")?.startsWith("public")) return response;
  const shared = locals.context.actor === null && response.status === 200;
  return shared && request.method === "GET" && isStorable(locals.path, locals.cacheable)
    ? locals.pages.store(pageKey(locals.context.locale, locals.path), request, response, startedAt)
    : privateAnswer(request, response);

  async function answer(): Promise<Response> {
    if (locals.refusal) return show(locals.refusal.code, locals.refusal.status);
    const elsewhere = gate(locals.context.actor, locals.path, astro.routePattern);
    if (elsewhere !== null) return astro.redirect(locals.to(elsewhere), 303);
    if (locals.path.startsWith("/kerja")) locals.waiting = await countWaitingWork(locals.context);
    const page = await renderedWhole(await next());
    // An address that only takes forms, opened by hand.
    return page.status === 404 && page.body === null ? show("not_found", 404) : page;
  }

  async function explain(error: unknown): Promise<Response> {
    const known = appErrorIn(error);
    if (known?.code === "unauthenticated" && request.method === "GET") {
      return astro.redirect(`${locals.to("/masuk")}${wayBack(locals.to(locals.path))}`, 303);
    }
    if (known?.code === "gone" && known.subject !== undefined) {
      return astro.redirect(locals.to(`/unit/${known.subject}`), 303);
    }
    if (known?.code === "unauthenticated" && request.method === "POST" && !request.bodyUsed) {
      const page = await askToSignIn();
      if (page !== null) return page;
    }
    if (known !== null) return show(known.code, statusOf(known.code), known.retryAfter);
    locals.log.error({ err: error }, "page failed");
    return show("unexpected", 500);
  }

  /** Somebody whose session ended while he typed: the sign-in page, with what he typed in it. */
  async function askToSignIn(): Promise<Response | null> {
    const path = locals.to(locals.path);
    const carried = await readCarried(request, path);
    if (carried === null) return null;
    locals.carried = carried;
    const page = await astro.rewrite(new Request(new URL("/masuk", request.url)));
    return new Response(page.body, { status: 401, headers: page.headers });
  }

  async function show(code: string, status: number, seconds?: number): Promise<Response> {
    locals.problem = { code, ...(seconds !== undefined && { retryAfter: seconds }) };
    // A request of its own: the body of the one refused may have been read already.
    const page = await astro.rewrite(new Request(new URL("/galat", request.url)));
    const headers = new Headers(page.headers);
    if (seconds !== undefined) headers.set("retry-after", String(seconds));
    return new Response(page.body, { status, headers });
  }
});
