import { findPersonalData } from "#core/privacy/find-personal-data.ts";
import { MASKS } from "#core/privacy/mask-text.ts";
import { findAbusiveWords } from "#core/topics/abusive-words.ts";
import type { FieldErrors } from "#lib/result.ts";
import { message } from "#lib/text/message.ts";

/** Texts of a form by field; null where nothing was written. */
export type Texts = Readonly<Record<string, string | null>>;

/**
 * What stands after a form of address may be somebody's name: at most three words with capitals. The
 * finder cannot know, it can only ask the writer.
 */
const ADDRESS =
  "(?:[Bb]apak|[Ii]bu|[Pp]ak|[Bb]u|[Ss]audar[ai]|[Ss]dri?|[Tt]uan|[Nn]yonya|[Nn]ona|Tn|Ny|Nn)\\.?";
const NAME = "\\p{Lu}[\\p{L}'’]*(?:\\s+\\p{Lu}[\\p{L}'’]*){0,2}";
const ADDRESSED = new RegExp(`(?<![\\p{L}\\p{N}])${ADDRESS}(?:/${ADDRESS})?\\s+(${NAME})`, "gu");
/** Offices and groups that follow a form of address and are nobody's name. */
const OFFICES = new Set(
  "kepala kadis kabid kasi kasubag kasubbag sekretaris sekda camat lurah wali walikota bupati gubernur direktur ketua pimpinan dokter guru bidan perawat petugas warga pemohon pelapor asisten inspektur menteri rt rw kota".split(
    " ",
  ),
);

const words = (text: string): string[] => text.toLowerCase().split(/\s+/).filter(Boolean);

/** What may be a citizen's name, as it stands in the text. `known` are names that may be said here. */
export function suspectedNames(text: string, known: readonly string[]): string[] {
  const familiar = new Set(known.flatMap(words));
  return [...text.matchAll(ADDRESSED)].flatMap(([found, name = ""]) => {
    const [first = ""] = words(name);
    return OFFICES.has(first) || familiar.has(first) ? [] : [found];
  });
}

const unique = (list: readonly string[]): string => [...new Set(list)].join(", ");
const entries = (texts: Texts): [string, string][] =>
  Object.entries(texts).flatMap(([field, text]) => (text === null ? [] : [[field, text]]));

/** Numbers and addresses of people (NIK, telephone, account …): what is said of somebody needs none. */
export function personalDataErrors(texts: Texts): FieldErrors {
  return Object.fromEntries(
    entries(texts).flatMap(([field, text]) => {
      const found = unique(findPersonalData(text).map(({ kind }) => MASKS[kind].slice(1, -1)));
      return found === "" ? [] : [[field, message("wording.personal", { found })]];
    }),
  );
}

/** Insults and what may be a citizen's name: the writer looks once more, and decides. */
export function wordingWarnings(
  texts: Texts,
  abusive: readonly string[],
  known: readonly string[],
): FieldErrors {
  return Object.fromEntries(
    entries(texts).flatMap(([field, text]) => {
      const insults = findAbusiveWords(text, abusive).map(({ start, end }) =>
        text.slice(start, end),
      );
      if (insults.length > 0)
        return [[field, message("wording.insult", { found: unique(insults) })]];
      const names = suspectedNames(text, known);
      return names.length > 0 ? [[field, message("wording.name", { found: unique(names) })]] : [];
    }),
  );
}

/**
 * What stands in the way of these words: personal numbers always, the rest until the writer has
 * looked at it and confirmed. Empty when nothing does.
 */
export function checkWording(
  texts: Texts,
  lists: { abusive: readonly string[]; known: readonly string[] },
  confirmed: boolean,
): FieldErrors {
  const blocked = personalDataErrors(texts);
  if (Object.keys(blocked).length > 0) return blocked;
  const warnings = wordingWarnings(texts, lists.abusive, lists.known);
  if (confirmed || Object.keys(warnings).length === 0) return {};
  return { ...warnings, confirm: "wording.confirm" };
}
