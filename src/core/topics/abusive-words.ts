import type { Span } from "#core/privacy/personal-data-kind.ts";

const LOOK_ALIKES: Record<string, string> = {
  ...{ "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "6": "g", "7": "t", "8": "b", "9": "g" },
  ...{ "@": "a", $: "s", "!": "i" },
};

/** A word as it sounds: small letters, digits read as letters, "gobloook" and "g0blok" as goblok. */
export function plainWord(word: string): string {
  const letters = word
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[0-9@$!]/g, (sign) => LOOK_ALIKES[sign] ?? "")
    .replace(/[^\p{L}]/gu, "");
  return letters.replace(/(\p{L})\1+/gu, "$1");
}

const TOKEN = /[\p{L}\p{N}@$]+(?:[!*.][\p{L}\p{N}@$]+)*/gu;
const ENDING = /(?:nya|lah|kau|mu|ku)$/;

/** An entry of the list may be several words. */
export const plainPhrase = (phrase: string): string =>
  phrase.split(/\s+/).map(plainWord).filter(Boolean).join(" ");

/** Entries of the list as they stand in a text, each as whole words. */
export function findAbusiveWords(text: string, list: readonly string[]): Span[] {
  const entries = new Set(list.map(plainPhrase).filter(Boolean));
  const longest = Math.max(0, ...[...entries].map((entry) => entry.split(" ").length));
  const tokens = [...text.matchAll(TOKEN)]
    .filter(([token]) => /\p{L}/u.test(token))
    .map(({ index, 0: token }) => ({
      start: index,
      end: index + token.length,
      plain: plainWord(token),
    }));
  const found: Span[] = [];
  for (const [at, first] of tokens.entries()) {
    if (first.start < (found.at(-1)?.end ?? 0)) continue;
    for (let size = longest; size > 0; size -= 1) {
      const part = [first, ...tokens.slice(at + 1, at + size)];
      const words = part.map(({ plain }) => plain).join(" ");
      if (!entries.has(words) && !entries.has(words.replace(ENDING, ""))) continue;
      found.push({ start: first.start, end: Math.max(...part.map(({ end }) => end)) });
      break;
    }
  }
  return found;
}
