/**
 * What nobody sees and every comparison trips over: direction marks, zero-width signs, soft hyphens,
 * fillers. Group 1 is what a picture of several parts (🙍🏽‍♀️, ❤️) is joined by, which stays.
 */
const INVISIBLE =
  /((?<=\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F)(?:\uFE0F|\u200D(?=\p{Extended_Pictographic})))|[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
const LINE_END = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/** Blanks of every width, the one of Braille too; not tab and line end. */
const BLANK = /[\p{Zs}\u2800]/gu;
const CONTROL = /[^\P{Cc}\n\t]/gu;
/** Letters and signs of double width, and the joined letters (ﬁ) of printed pages. */
const PRINTED = /[\uFF01-\uFF5E\uFB00-\uFB06]/g;
const HYPHEN = /[\u2010\u2011\uFE63]/g;
const APOSTROPHE = /(?<=\p{L})[‘’ʼʻʹʾʿ´′ꞌ](?=\p{L})/gu;
const SINGLE_QUOTE = /[‘’‚‛ʼʻʹʾʿ`´′ꞌ]/g;
const DOUBLE_QUOTE = /[“”„‟″«»]/g;
const DASH = /[\p{Pd}\u2212\u2043]/gu;
const ARABIC_DIGIT = /[٠-٩۰-۹]/g;

/**
 * Free text as it may be stored: well-formed, composed letters, line ends as \n, ordinary blanks,
 * without control characters and whatever cannot be seen, trimmed. Its quotes and dashes are its
 * author's.
 */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .normalize("NFC")
    .replace(LINE_END, "\n")
    .replace(CONTROL, "")
    .replace(INVISIBLE, "$1")
    .replace(BLANK, " ")
    .trim();
}

/**
 * A name, a title, a place: clean text in one line, where runs of blanks become one and what only
 * looks alike is the same sign (Ma’ruf and Ma'ruf, non-breaking hyphens, letters of double width).
 */
export const cleanLine = (text: string): string =>
  cleanText(text)
    .replace(PRINTED, (sign) => sign.normalize("NFKC"))
    .replace(HYPHEN, "-")
    .replace(APOSTROPHE, "'")
    .replace(/\s+/g, " ");

/**
 * What people copy for a machine: codes, addresses, e-mails, user names, numbers, dates. Every sign
 * in its plainest form: one kind of digits, dashes, quotes and blanks.
 */
export const cleanCode = (text: string): string =>
  cleanText(text)
    .replace(SINGLE_QUOTE, "'")
    .replace(DOUBLE_QUOTE, '"')
    .replace(DASH, "-")
    .normalize("NFKC")
    .replace(ARABIC_DIGIT, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/\s+/g, " ");

/** Where only digits can stand, what was read or typed as letters: O for 0, l and I for 1. */
export const cleanDigits = (text: string): string =>
  cleanCode(text).replace(/[Oo]/g, "0").replace(/[Il|]/g, "1");
