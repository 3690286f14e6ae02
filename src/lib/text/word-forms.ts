/**
 * The regular forms of Indonesian words (Tata Bahasa Baku Bahasa Indonesia, affixes). A stemmer that
 * takes affixes off must guess whether "menurun" hides "turun" or "urun"; from the basic form there
 * is nothing to guess.
 */

const NO_VOWEL = /[^aeiou]/g;

/** The nasal that meN- and peN- take before the word, and what is left of it. */
function nasals(root: string): string[] {
  const [first, second] = [root.charAt(0), root.charAt(1)];
  if (root.replace(NO_VOWEL, "").length === 1) return [`nge${root}`];
  if ("bfv".includes(first)) return [`m${root}`];
  if ("cdjz".includes(first)) return [`n${root}`];
  if ("aiueogh".includes(first)) return [`ng${root}`];
  const before: Record<string, string> = { p: "m", t: "n", s: "ny", k: "ng" };
  const nasal = before[first];
  if (nasal === undefined) return [root];
  const whole = `${first === "s" ? "n" : nasal}${root}`;
  // Groups of consonants (proses, transfer, kritik) keep their first letter, others may (mengkaji).
  return "aiueo".includes(second) ? [`${nasal}${root.slice(1)}`, whole] : [whole];
}

const PASSIVE = ["di", "ter", "memper", "diper", "per", "ber", "se", ""];
const NOUN = ["per", "ke", "keter", "ketidak", "keber"];

/** Of two r only one is written: be-rencana, te-rekam, pe-rumahan. */
const prefixed = (prefix: string, root: string): string =>
  (prefix.endsWith("r") && root.startsWith("r") ? prefix.slice(0, -1) : prefix) + root;

/** Every regular form of a basic word, itself included; not all of them are in use. */
export function wordForms(root: string): string[] {
  const nasal = nasals(root);
  const verbs = [
    ...PASSIVE.map((prefix) => prefixed(prefix, root)),
    ...nasal.map((rest) => `me${rest}`),
  ];
  const doers = [...nasal.map((rest) => `pe${rest}`), `pe${root}`];
  const nouns = [
    ...NOUN.map((prefix) => prefixed(prefix, root)),
    ...doers,
    ...doers.map((one) => `ke${one}`),
  ];
  return [
    ...verbs.flatMap((verb) => [verb, `${verb}kan`, `${verb}i`]),
    ...doers,
    ...[...nouns, root, prefixed("ber", root)].map((noun) => `${noun}an`),
  ];
}
