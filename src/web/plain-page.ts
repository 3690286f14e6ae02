import type { Translator } from "#i18n/translate.ts";

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The page for when not even pages can be made, e.g. while the database cannot be reached. */
export const plainPage = (t: Translator): string =>
  `<!doctype html><html lang="${t.locale}"><meta charset="utf-8">` +
  `<meta name="viewport" content="width=device-width, initial-scale=1">` +
  `<title>${escapeHtml(t("problem.unexpected.title"))}</title>` +
  `<h1>${escapeHtml(t("problem.unexpected.title"))}</h1>` +
  `<p>${escapeHtml(t("problem.unexpected.text"))}</p></html>`;
