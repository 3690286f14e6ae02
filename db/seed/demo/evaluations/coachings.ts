import { dateThere, timeThere } from "#db/seed/demo/survey/quarters.ts";
import { DAY } from "#lib/dates/day.ts";
import { randomFrom } from "#lib/seeded-random.ts";
import { coachingSteps, coachings } from "../../../schema/development.ts";
import type { Statement } from "../../../write.ts";
import { insertAll } from "../../insert-all.ts";

type CoachingSeed = typeof coachings.$inferInsert;
type StepSeed = typeof coachingSteps.$inferInsert;

/** Somebody who is coached, with the appraisal it starts from. */
export interface DemoCoached {
  appraisalId: string;
  employee: string;
  assessor: string;
}

interface Story {
  goals: string;
  /** Days from today: first and last day. */
  days: readonly [number, number];
  state: CoachingSeed["state"];
  reply?: string;
  /** Days from today, who, percent, what. */
  steps: readonly (readonly [number, "employee" | "assessor", number, string])[];
  closed?: { days: number; result: NonNullable<CoachingSeed["result"]>; outcome: string };
}

/** One coaching in every state, in the order in which people are given. */
export const COACHING_STORIES: readonly Story[] = [
  {
    goals:
      "Pelayanan Anda di loket sudah teliti dan tenang. Sasaran berikutnya: memandu rekan baru selama tiga bulan, supaya pengalaman Anda menular.\nTerlihat dari: dua rekan baru dapat melayani sendiri.\nBantuan: satu jam tiap Jumat dibebaskan dari loket.",
    days: [2, 92],
    state: "proposed",
    steps: [],
  },
  {
    goals:
      "Anda cepat dan hafal aturan. Sasaran: menjelaskan alur kepada warga lanjut usia dengan kalimat pendek, dan memastikan mereka mengerti sebelum pulang.\nTerlihat dari: tidak ada warga yang kembali karena syarat kurang jelas.\nBantuan: pelatihan komunikasi dan pendampingan dua minggu sekali.",
    days: [-35, 25],
    state: "agreed",
    steps: [
      [-28, "assessor", 20, "Berbincang satu jam. Sepakat memakai kartu syarat bergambar."],
      [
        -12,
        "employee",
        55,
        "Kartu bergambar sudah dipakai; dua warga bilang lebih mudah dimengerti.",
      ],
      [
        -3,
        "assessor",
        65,
        "Penjelasan makin runtut. Berikutnya melatih bertanya balik kepada warga.",
      ],
    ],
  },
  {
    goals:
      "Berkas Anda selalu rapi. Sasaran: menyelesaikan permohonan pindah datang dalam dua hari kerja.\nBantuan: pembagian beban dengan rekan sebelah.",
    days: [-6, 60],
    state: "returned",
    steps: [],
    reply:
      "Terima kasih. Saya setuju dengan sasarannya, tetapi pada akhir bulan antrean dua kali lipat. Mohon batasnya tiga hari kerja untuk minggu terakhir.",
  },
  {
    goals:
      "Anda dikenal suka menolong. Sasaran: mencatat setiap aduan lisan ke dalam portal pada hari yang sama.\nBantuan: contoh pengisian di meja loket.",
    days: [-95, -8],
    state: "agreed",
    steps: [
      [-80, "employee", 30, "Mulai mencatat; masih lupa saat antrean panjang."],
      [-40, "assessor", 60, "Sudah jauh lebih teratur. Diberi jeda sepuluh menit tiap siang."],
    ],
  },
  {
    goals:
      "Ketelitian Anda menjadi contoh. Sasaran: tetap tenang dan ramah saat warga marah, dengan langkah yang dilatih bersama.\nBantuan: pelatihan pelayanan prima.",
    days: [-230, -120],
    state: "closed",
    steps: [
      [
        -210,
        "employee",
        25,
        "Mengikuti pelatihan pelayanan prima, mencoba teknik mendengar aktif.",
      ],
      [-160, "assessor", 70, "Tiga kejadian sulit ditangani dengan baik."],
      [-125, "employee", 100, "Sekarang saya bertanya dulu apa yang membuat warga kecewa."],
    ],
    closed: {
      days: -120,
      result: "reached",
      outcome:
        "Kemajuannya nyata dan dirasakan rekan-rekan. Terima kasih atas kesungguhannya. Berikutnya: berbagi pengalaman di apel Senin.",
    },
  },
  {
    goals:
      "Anda rajin dan tepat waktu. Sasaran: menguasai aplikasi arsip digital tanpa bantuan.\nBantuan: dua jam belajar tiap minggu.",
    days: [-220, -130],
    state: "closed",
    steps: [[-180, "employee", 50, "Sudah bisa memindai dan memberi nama berkas."]],
    closed: {
      days: -128,
      result: "partly",
      outcome:
        "Pemindaian sudah lancar. Pencarian arsip lama masih perlu latihan; dilanjutkan lewat pelatihan kecakapan digital.",
    },
  },
];

/** As many coachings as there are people for a story. */
export function coachingStatements(people: readonly DemoCoached[], now: Date): Statement[] {
  const day = (days: number) => dateThere(new Date(now.getTime() + days * DAY));
  const seeded = people.flatMap((person, at) => {
    const story = COACHING_STORIES[at];
    return story === undefined ? [] : [seedOf(story, person, day)];
  });
  return [
    ...insertAll(
      coachings,
      seeded.map(({ coaching }) => coaching),
    ),
    ...insertAll(
      coachingSteps,
      seeded.flatMap(({ steps }) => steps),
    ),
  ];
}

function seedOf(story: Story, person: DemoCoached, day: (days: number) => string) {
  const random = randomFrom(`coaching ${person.appraisalId}`);
  const id = random.code(16);
  const [first, last] = story.days;
  const accepted = story.state === "agreed" || story.state === "closed";
  const coaching: CoachingSeed = {
    id,
    appraisalId: person.appraisalId,
    goals: story.goals,
    state: story.state,
    startsOn: day(first),
    dueOn: day(last),
    reply: story.reply ?? null,
    acceptedAt: accepted ? timeThere(day(first), 10 * 60) : null,
    closedOn: story.closed === undefined ? null : day(story.closed.days),
    result: story.closed?.result ?? null,
    outcome: story.closed?.outcome ?? null,
  };
  const steps = story.steps.map(
    ([days, by, progress, text]): StepSeed => ({
      id: random.code(16),
      coachingId: id,
      on: day(days),
      text,
      progress,
      byName: person[by],
      at: timeThere(day(days), 15 * 60),
    }),
  );
  return { coaching, steps };
}
