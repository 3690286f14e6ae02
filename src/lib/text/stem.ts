import { Stemmer } from "sastrawijs";
import { cleanCode } from "./clean-text.ts";
import { fieldWord } from "./field-words.ts";
import { foldText } from "./fold.ts";

const stemmer = new Stemmer();
/** Words come back again and again; the stemmer tries many forms of each. */
const known = new Map<string, string>();
const MOST = 20_000;

function stem(word: string): string {
  const found = known.get(word);
  if (found !== undefined) return found;
  const basic = fieldWord(word) ?? (/^\p{L}{4,40}$/u.test(word) ? stemmer.stem(word) : word);
  if (known.size >= MOST) known.clear();
  known.set(word, basic);
  return basic;
}

/** The words of an Indonesian text in their basic form, in order: "perbaikan jalanan" → baik, jalan. */
export function basicWords(text: string): string[] {
  const words =
    foldText(cleanCode(text))
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map(stem);
}

/** Raised whenever words come out in another form: what is stored of texts is then written anew. */
export const SEARCH_WORDS = 2;

/** What the search index keeps of a text. */
export const searchWords = (text: string): string => basicWords(text).join(" ");

/** Words so common that they make no two texts alike. */
const COMMON = new Set(
  "ada agar akan aku anda atau bagi bahwa banyak belum bila bisa boleh buat dalam dan dari dapat dengan di hanya harus ini itu jadi juga kalau kami karena ke kepada kita lagi lalu lama lebih mohon oleh pada para saja sampai sangat saya sebab sedang semua serta setiap sini sudah supaya tapi tetapi tidak tiap tolong untuk yang".split(
    " ",
  ),
);

/** The words by which two texts may be alike: basic forms, each once, without the common ones. */
export const tellingWords = (text: string): string[] => [
  ...new Set(basicWords(text).filter((word) => word.length > 2 && !COMMON.has(word))),
];
