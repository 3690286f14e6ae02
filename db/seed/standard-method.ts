import type { Behaviour } from "#core/cycles/behaviour.ts";
import type { EvaluationMethod } from "#core/cycles/method.ts";
import type { Achievement, Predicate } from "#core/cycles/predicate.ts";

const item = (behaviour: Behaviour, key: string, id: string, en: string) => ({
  key,
  behaviour,
  text: { id, en },
});

/** Two observable habits for each value, worded after the conduct guide of SE MenPANRB 20/2021. */
const REVIEW_ITEMS = [
  item(
    "berorientasi-pelayanan",
    "ramah-solutif",
    "Melayani dengan ramah, cekatan, dan memberi jalan keluar.",
    "Serves in a friendly and quick way and finds solutions.",
  ),
  item(
    "berorientasi-pelayanan",
    "memahami-warga",
    "Memahami kebutuhan warga dan terus memperbaiki layanan.",
    "Understands what citizens need and keeps improving the service.",
  ),
  item(
    "akuntabel",
    "bertanggung-jawab",
    "Bekerja jujur, cermat, disiplin, dan bertanggung jawab.",
    "Works honestly, carefully, with discipline and responsibility.",
  ),
  item(
    "akuntabel",
    "memakai-aset",
    "Memakai barang dan anggaran dinas dengan hemat dan semestinya.",
    "Uses public property and money sparingly and properly.",
  ),
  item(
    "kompeten",
    "terus-belajar",
    "Terus belajar untuk menjawab tantangan yang berubah.",
    "Keeps learning to meet new challenges.",
  ),
  item(
    "kompeten",
    "mutu-kerja",
    "Menyelesaikan tugas dengan mutu terbaik.",
    "Does the work to the best quality.",
  ),
  item(
    "harmonis",
    "menghargai",
    "Menghargai setiap orang apa pun latar belakangnya.",
    "Respects everybody whatever their background.",
  ),
  item(
    "harmonis",
    "membantu",
    "Suka menolong dan menjaga suasana kerja yang baik.",
    "Helps others and keeps a good atmosphere at work.",
  ),
  item(
    "loyal",
    "menjaga-nama-baik",
    "Menjaga nama baik instansi dan rahasia jabatan.",
    "Protects the good name of the office and its secrets.",
  ),
  item(
    "loyal",
    "mendahulukan-tugas",
    "Mendahulukan kepentingan masyarakat di atas kepentingan sendiri.",
    "Puts the public interest before his or her own.",
  ),
  item(
    "adaptif",
    "menyesuaikan-diri",
    "Cepat menyesuaikan diri dengan perubahan.",
    "Adapts quickly to change.",
  ),
  item(
    "adaptif",
    "berinovasi",
    "Mencoba cara baru dan berani mengusulkan perbaikan.",
    "Tries new ways and dares to propose improvements.",
  ),
  item(
    "kolaboratif",
    "memberi-ruang",
    "Memberi kesempatan kepada berbagai pihak untuk ikut berperan.",
    "Gives different people the chance to contribute.",
  ),
  item(
    "kolaboratif",
    "kerja-sama-unit",
    "Mudah bekerja sama dengan bagian dan unit lain.",
    "Works well with other sections and units.",
  ),
];

const indicator = (
  key: "ikm" | "answered-in-time" | "solved" | "follow-up",
  weight: number,
  target: number,
  minimumN: number,
  id: string,
  en: string,
) => ({ key, source: key, weight, target, minimumN, name: { id, en } });

const rule = (achievement: Achievement, atLeast: number, grade: "A" | "B" | null) => ({
  achievement,
  atLeast,
  grade,
});

const share = (
  predicates: Predicate[],
  limits: { atLeast?: number; atMost?: number; largest?: boolean; present?: boolean },
) => ({
  predicates,
  atLeast: limits.atLeast ?? null,
  atMost: limits.atMost ?? null,
  largest: limits.largest ?? false,
  present: limits.present ?? false,
});

/** Where every installation starts. Weights, targets and thresholds are local policy: a new version changes them. */
export const STANDARD_METHOD: EvaluationMethod = {
  legalBasis: "PP 30/2019; PermenPANRB 6/2022; SE MenPANRB 3/2023; UU 20/2023",
  indicators: [
    indicator("ikm", 40, 83, 30, "Indeks Kepuasan Masyarakat", "Satisfaction index (IKM)"),
    indicator(
      "answered-in-time",
      25,
      90,
      5,
      "Aduan dan dialog dijawab tepat waktu (%)",
      "Posts answered in time (%)",
    ),
    indicator("solved", 15, 75, 5, "Selesai menurut warga (%)", "Solved according to citizens (%)"),
    indicator(
      "follow-up",
      20,
      100,
      1,
      "Tindak lanjut (RTL) selesai (%)",
      "Follow-up actions finished (%)",
    ),
  ],
  cap: 120,
  evidenceNeeded: 60,
  proposal: [
    rule("excellent", 105, "A"),
    rule("good", 95, "B"),
    rule("needs-improvement", 80, null),
    rule("poor", 60, null),
    rule("very-poor", 0, null),
  ],
  distribution: {
    excellent: [share(["very-good"], { atMost: 70, largest: true })],
    good: [
      share(["good"], { atMost: 70, largest: true }),
      share(["needs-improvement", "misconduct"], { present: true }),
    ],
    "needs-improvement": [
      share(["needs-improvement"], { atLeast: 60 }),
      share(["very-good"], { atMost: 10 }),
    ],
    poor: [
      share(["misconduct"], { atLeast: 60 }),
      share(["needs-improvement"], { atLeast: 10 }),
      share(["very-good"], { atMost: 10 }),
    ],
    "very-poor": [
      share(["very-poor"], { atLeast: 60 }),
      share(["misconduct", "needs-improvement"], { atLeast: 10 }),
      share(["very-good"], { atMost: 0 }),
    ],
  },
  reviewItems: REVIEW_ITEMS,
  reviewMinimum: 3,
  reward: {
    criteria: {
      id: "Unit: mutu pelayanan paling sedikit Baik (B) dari paling sedikit 30 jawaban, tanpa bukti yang kurang. Pegawai: predikat Sangat Baik, tanpa keberatan yang masih berjalan.",
      en: "Units: at least grade B from at least 30 answers, with no evidence missing. Employees: predicate Very good, with no objection pending.",
    },
    minimumN: 30,
    places: 3,
  },
  training: { weakItemBelow: 2.75, weakElementBelow: 76.61 },
  objectionDays: 14,
  hearingDays: 7,
};
