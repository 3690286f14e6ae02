import type { Profile, ProfileField } from "#core/responses/profile.ts";
import { bandOf, nearestBand, readAgeSpan } from "./age-span.ts";

type WordField = Exclude<ProfileField, "ageBand">;

/** Column headings by which a file may tell a part of the profile. */
export const PROFILE_HEADINGS: Record<ProfileField | "service", readonly string[]> = {
  gender: ["jenis kelamin", "jk", "l/p", "kelamin", "gender"],
  ageBand: ["usia", "umur", "kelompok umur", "kelompok usia", "age", "ageband"],
  education: ["pendidikan", "pendidikan terakhir", "education"],
  occupation: ["pekerjaan", "pekerjaan utama", "occupation"],
  service: ["layanan", "jenis layanan", "pelayanan", "jenis pelayanan", "service"],
};

/** How files in the field write the fixed lists, beside their keys; compared without case and signs. */
const WORDS: { [F in WordField]: Record<Profile[F], readonly string[]> } = {
  gender: {
    L: ["laki laki", "laki", "lk", "pria", "m", "male"],
    P: ["perempuan", "pr", "wanita", "f", "female"],
  },
  education: {
    sd: [
      "sd ke bawah",
      "sd kebawah",
      "sd sederajat",
      "sd mi",
      "mi",
      "tidak sekolah",
      "tidak tamat sd",
    ],
    smp: ["sltp", "mts", "smp sederajat", "smp sltp", "smp mts"],
    sma: ["slta", "smk", "ma", "smu", "stm", "sma smk", "sma sederajat", "slta sederajat"],
    d3: ["d iii", "diii", "diploma", "diploma 3", "diploma iii"],
    s1: ["d4", "d iv", "div", "s1 d4", "d4 s1", "sarjana", "strata 1"],
    s2: ["magister", "strata 2", "s2 ke atas"],
    s3: ["doktor", "strata 3"],
  },
  occupation: {
    pns: ["asn", "pegawai negeri", "pegawai negeri sipil"],
    tni: [],
    polri: ["polisi"],
    swasta: ["pegawai swasta", "karyawan swasta", "karyawan", "karyawati"],
    wirausaha: [
      "wiraswasta",
      "usaha sendiri",
      "dagang",
      "wirausahawan",
      "pedagang",
      "pengusaha",
      "usahawan",
    ],
    "petani-nelayan": ["petani", "nelayan"],
    "ibu-rumah-tangga": ["irt", "ibu rt", "rumah tangga", "mengurus rumah tangga"],
    "pelajar-mahasiswa": ["pelajar", "mahasiswa"],
    pensiunan: ["purnawirawan", "pensiun", "purnabakti"],
    "tidak-bekerja": ["belum bekerja", "belum tidak bekerja", "pengangguran", "tidak ada"],
    lainnya: ["lain lain", "lain", "lainya"],
  },
};

/**
 * Words that are in no list of the regulation, with what they most likely mean: a proposal, for
 * somebody who knows the place to confirm. The first that is found in a text counts.
 */
const LIKELY: { [F in WordField]: readonly (readonly [RegExp, Profile[F]])[] } = {
  gender: [
    [/^(l|lk|lak|pri|cow)/, "L"],
    [/^(p|w|per|cew|ibu)/, "P"],
  ],
  education: [
    [/s3|doktor/, "s3"],
    [/s2|magister|pasca/, "s2"],
    [/s1|d4|div|sarjana|strata/, "s1"],
    [/d[123]|di{1,3}\b|diploma|akademi/, "d3"],
    [/sma|slta|smk|smu|stm|aliyah|paket c/, "sma"],
    [/smp|sltp|mts|tsanawiyah|paket b/, "smp"],
    [/sd|mi\b|paket a|tidak|belum|tk\b/, "sd"],
  ],
  occupation: [
    [/tani|nelayan|kebun|ternak|tambak/, "petani-nelayan"],
    [/pns|asn|pppk|p3k|guru|dosen|pegawai negeri/, "pns"],
    [/tni|tentara|abri/, "tni"],
    [/polri|polisi/, "polri"],
    [/rumah tangga|\brt\b|irt/, "ibu-rumah-tangga"],
    [/pelajar|siswa|siswi|santri|mahasis|kuliah/, "pelajar-mahasiswa"],
    [/pensiun|purna/, "pensiunan"],
    [/dagang|jual|usaha|umkm|wira|toko|warung/, "wirausaha"],
    [/buruh|swasta|karyawan|bumn|bumd|bank|sopir|supir|ojek|tukang|satpam/, "swasta"],
    [/tidak|belum|nganggur/, "tidak-bekerja"],
    [/./, "lainnya"],
  ],
};

/** "S-1" and "s1", "D III" and "d3" are the same: without case, signs and spaces. */
const tight = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "");

const isEmpty = (cell: string): boolean => ["", "-", "–"].includes(cell.trim());

/**
 * What a cell says about one part of the profile.
 * @returns the value from the fixed list; null for an empty cell; undefined when the text is not known
 */
export function profileValue<F extends ProfileField>(
  field: F,
  cell: string,
): Profile[F] | null | undefined {
  if (isEmpty(cell)) return null;
  const found = field === "ageBand" ? ageBandOf(cell) : wordOf(field, cell);
  return found as Profile[F] | undefined;
}

/** What a text that is in no list most likely means; null when nothing can be said. */
export function likelyValue<F extends ProfileField>(field: F, cell: string): Profile[F] | null {
  if (field === "ageBand") {
    const span = readAgeSpan(cell);
    return (span === null ? null : nearestBand(span)) as Profile[F] | null;
  }
  const said = cell
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
  const known: readonly (readonly [RegExp, string])[] = LIKELY[field as WordField];
  return (known.find(([pattern]) => pattern.test(said))?.[1] ?? null) as Profile[F] | null;
}

/** One word, or several that all mean the same ("SMA/SLTA"). */
function wordOf(field: WordField, cell: string): string | undefined {
  const whole = oneWord(field, cell);
  if (whole !== undefined) return whole;
  const parts = cell.split(/[/,&()+]|\batau\b|\bdan\b/i).filter((part) => tight(part) !== "");
  const meant = new Set(parts.map((part) => oneWord(field, part)));
  return meant.size === 1 ? [...meant][0] : undefined;
}

function oneWord(field: WordField, text: string): string | undefined {
  const said = tight(text);
  const entries: [string, readonly string[]][] = Object.entries(WORDS[field]);
  const found = entries.find(([key, words]) =>
    [key, ...words].some((word) => tight(word) === said),
  );
  return found?.[0];
}

/** A band as printed ("17–25", "> 65") or an age in whole years ("42", "42 tahun"), 17 and over. */
function ageBandOf(cell: string): string | undefined {
  const span = readAgeSpan(cell);
  return span === null ? undefined : (bandOf(span) ?? undefined);
}
