import { searchTerms } from "./text/fold.ts";

/** What people here begin passwords with and no list of the package knows; without blanks. */
const LOCAL = `
  bismillah bismillahirrahmanirrahim alhamdulillah subhanallah astaghfirullah assalamualaikum
  masyaallah insyaallah allahuakbar rahasia rahasiaku katasandi sandiku passwordku semangat semangatpagi
  selamatpagi merdeka indonesia indonesiaraya garuda pancasila bhinneka sayang sayangku akusayangkamu
  cintaku terimakasih ganteng cantik mantap mantapjiwa sukses berkah barokah pemda pemkot pemkab
  dinas puskesmas kelurahan kecamatan kantor loket petugas pegawai honorer pelayanan masyarakat
  organisasi bagianorganisasi kepegawaian inspektorat penghubung moderator kepala bupati walikota
  tanggap survei kepuasan rupiah jumatberkah bukittinggi sibolga bungo palembang sumatera minangkabau
`
  .trim()
  .split(/\s+/);

/**
 * A list of guesses finds fewer than this many in minutes. A random phrase of three words, or twelve
 * random characters, takes far more.
 */
const FEWEST_GUESSES_LOG10 = 9;

const load = async () => {
  const [{ ZxcvbnFactory }, common, indonesian] = await Promise.all([
    import("@zxcvbn-ts/core"),
    import("@zxcvbn-ts/language-common"),
    import("@zxcvbn-ts/language-id"),
  ]);
  const dictionary = { ...common.dictionary, ...indonesian.dictionary, local: LOCAL };
  return new ZxcvbnFactory({ dictionary, graphs: common.adjacencyGraphs });
};
let checker: ReturnType<typeof load> | undefined;

/**
 * Does a password stand on the lists of common and leaked ones, or is it made of such a word, a
 * name, a place or a year, a row of keys or a repetition (zxcvbn)? The lists are large, hence only
 * on demand; nothing leaves the computer.
 * @param about what others know of the person: names, units, places
 */
export async function isGuessable(password: string, about: readonly string[]): Promise<boolean> {
  checker ??= load();
  const known = about.flatMap((text) => {
    const words = searchTerms(text).filter((word) => word.length > 2);
    return [text.toLowerCase(), ...words, words.join("")];
  });
  const { guessesLog10 } = (await checker).check(password, [...new Set(known)]);
  return guessesLog10 < FEWEST_GUESSES_LOG10;
}
