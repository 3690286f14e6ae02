import { cleanCode } from "#lib/text/clean-text.ts";

/** A topic's code as people read it out, copy or print it: "ABCDE 23456", "abcde‑23456". */
export const topicCode = (text: string): string =>
  cleanCode(text)
    .replace(/[\s.-]/g, "")
    .toLowerCase();
