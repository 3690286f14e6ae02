import type { Translator } from "#i18n/translate.ts";

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The answer for when not even pages can be made, e.g. while the database cannot be reached. */
export function plainPage(t: Translator): Response {
  const title = escapeHtml(t("problem.unexpected.title"));
  const html =
    `<!doctype html><html lang="${t.locale}"><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width, initial-scale=1">` +
    `<title>${title}</title><h1>${title}</h1>` +
    `<p>${escapeHtml(t("problem.unexpected.text"))}</p></html>`;
  const headers = { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" };
  return new Response(html, { status: 500, headers });
}
