/**
 * Spreadsheets run a cell that begins like this as a formula (OWASP, "CSV injection"), whoever
 * typed it. The rule, in both directions:
 * - writing: a text that begins with a formula character, after any number of apostrophes, gets one
 *   apostrophe more in front;
 * - reading: a text with at least one apostrophe before a formula character loses one.
 * So every text comes back as it was ("=1" ↔ "'=1", "'=1" ↔ "''=1"), and others are left alone.
 */
const NEEDS_APOSTROPHE = /^'*[=+\-@\t\r\n＝＋－＠]/;
const HAS_APOSTROPHE = /^'+[=+\-@\t\r\n＝＋－＠]/;

/** @returns the text as it may stand in a cell without being run */
export const neutralise = (text: string): string =>
  NEEDS_APOSTROPHE.test(text) ? `'${text}` : text;

/** Undoes `neutralise`. */
export const restore = (text: string): string => (HAS_APOSTROPHE.test(text) ? text.slice(1) : text);
