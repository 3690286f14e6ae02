import { type AppError, statusOf } from "#core/app-error.ts";
import type { Translator } from "#i18n/translate.ts";

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The answer for when not even pages can be made, e.g. while the database cannot be reached. */
export function plainPage(t: Translator, reason: AppError | null = null): Response {
  const code = reason?.code === "unavailable" ? "unavailable" : "unexpected";
  const title = escapeHtml(t(`problem.${code}.title`));
  const html =
    `<!doctype html><html lang="${t.locale}"><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width, initial-scale=1">` +
    `<title>${title}</title><h1>${title}</h1>` +
    `<p>${escapeHtml(t(`problem.${code}.text`))}</p></html>`;
  const headers = new Headers({
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-store",
  });
  if (code === "unavailable") headers.set("retry-after", String(reason?.retryAfter));
  return new Response(html, { status: code === "unavailable" ? statusOf(code) : 500, headers });
}
