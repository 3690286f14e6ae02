/** Respondent profile: fixed lists, never free text (PermenPANRB 14/2017, annex questionnaire). */
export const GENDERS = ["L", "P"] as const;
export const AGE_BANDS = ["17-25", "26-35", "36-45", "46-55", "56-65", "66+"] as const;
export const EDUCATIONS = ["sd", "smp", "sma", "d3", "s1", "s2", "s3"] as const;
export const OCCUPATIONS = [
  "pns",
  "tni",
  "polri",
  "swasta",
  "wirausaha",
  "petani-nelayan",
  "ibu-rumah-tangga",
  "pelajar-mahasiswa",
  "pensiunan",
  "tidak-bekerja",
  "lainnya",
] as const;

export const PROFILE_LISTS = {
  gender: GENDERS,
  ageBand: AGE_BANDS,
  education: EDUCATIONS,
  occupation: OCCUPATIONS,
} as const;
export type ProfileField = keyof typeof PROFILE_LISTS;
export type Profile = { [F in ProfileField]: (typeof PROFILE_LISTS)[F][number] };

/** How an answer came in. */
export const CHANNELS = ["web", "qr", "kiosk", "paper", "import"] as const;
export type Channel = (typeof CHANNELS)[number];

/** Channels a citizen's own request may name; the others are written by staff operations only. */
export const PUBLIC_CHANNELS = ["web", "qr", "kiosk"] as const;
