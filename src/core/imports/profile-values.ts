import { AGE_BANDS, type Profile, type ProfileField } from "#core/responses/profile.ts";

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
    sd: ["sd ke bawah", "sd kebawah", "sd sederajat", "tidak sekolah"],
    smp: ["sltp", "mts", "smp sederajat"],
    sma: ["slta", "smk", "ma", "sma smk", "sma sederajat"],
    d3: ["d iii", "diii", "diploma", "diploma 3", "diploma iii"],
    s1: ["d4", "d iv", "div", "s1 d4", "d4 s1", "sarjana", "strata 1"],
    s2: ["magister", "strata 2", "s2 ke atas"],
    s3: ["doktor", "strata 3"],
  },
  occupation: {
    pns: ["asn", "pegawai negeri", "pegawai negeri sipil"],
    tni: [],
    polri: ["polisi"],
    swasta: ["pegawai swasta", "karyawan swasta", "karyawan"],
    wirausaha: ["wiraswasta", "wirausahawan", "pedagang", "pengusaha", "usahawan"],
    "petani-nelayan": ["petani", "nelayan"],
    "ibu-rumah-tangga": ["irt", "mengurus rumah tangga"],
    "pelajar-mahasiswa": ["pelajar", "mahasiswa"],
    pensiunan: ["purnawirawan"],
    "tidak-bekerja": ["belum bekerja", "belum tidak bekerja"],
    lainnya: ["lain lain", "lain", "lainya"],
  },
};

/** "S-1" and "s1", "D III" and "d3" are the same: without case, signs and spaces. */
const tight = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, "");

/**
 * What a cell says about one part of the profile.
 * @returns the value from the fixed list; null for an empty cell; undefined when the text is not known
 */
export function profileValue<F extends ProfileField>(
  field: F,
  cell: string,
): Profile[F] | null | undefined {
  if (cell.trim() === "" || cell.trim() === "-") return null;
  const found = field === "ageBand" ? ageBandOf(cell.trim()) : wordOf(field, cell);
  return found as Profile[F] | undefined;
}

function wordOf(field: WordField, cell: string): string | undefined {
  const said = tight(cell);
  const entries: [string, readonly string[]][] = Object.entries(WORDS[field]);
  const found = entries.find(([key, words]) =>
    [key, ...words].some((word) => tight(word) === said),
  );
  return found?.[0];
}

/** A band as printed ("17–25", "> 65") or an age in whole years ("42", "42 tahun"), 17 and over. */
function ageBandOf(cell: string): string | undefined {
  const range = /^(\d{2})\s*(?:-|–|s\/d|sd)\s*(\d{2})(?:\s*(?:tahun|th|thn))?$/i.exec(cell);
  if (range !== null) return AGE_BANDS.find((band) => band === `${range[1]}-${range[2]}`);
  if (/^(66\s*\+|>\s*65|≥\s*66)/.test(cell)) return "66+";
  const age = Number(/^(\d{2,3})(?:[.,]0+)?(?:\s*(?:tahun|th|thn))?$/i.exec(cell)?.[1] ?? 0);
  if (age < 17 || age > 120) return undefined;
  return AGE_BANDS.find((band) => age <= Number(band.slice(3))) ?? "66+";
}
