import type { OfficialElement } from "#core/instruments/instrument.ts";
import type { comments } from "#db/schema/responses.ts";
import type { Random } from "#lib/seeded-random.ts";
import type { AnswerRow } from "./answers.ts";

/** What citizens write about an element they found weak, and about one they found good. */
const REMARKS: Record<OfficialElement, { weak: string[]; good: string[] }> = {
  persyaratan: {
    weak: [
      "Daftar persyaratan di loket berbeda dengan yang di internet, jadi saya harus pulang dulu.",
      "Mohon persyaratan ditempel di depan supaya warga tidak bolak-balik.",
    ],
    good: ["Persyaratannya jelas dan tidak dipersulit."],
  },
  prosedur: {
    weak: [
      "Alurnya membingungkan, sebaiknya ada papan petunjuk dari pintu masuk.",
      "Harus pindah tiga loket untuk satu urusan. Semoga bisa satu tempat saja.",
    ],
    good: ["Alurnya mudah, cukup sekali datang."],
  },
  waktu: {
    weak: [
      "Antrean lama, saya menunggu lebih dari dua jam.",
      "Janji selesai tiga hari, kenyataannya seminggu. Mohon diberi kabar kalau terlambat.",
      "Kalau bisa loket tetap buka bergantian pada jam istirahat.",
    ],
    good: ["Cepat sekali, setengah jam sudah selesai.", "Terima kasih, hari itu juga jadi."],
  },
  biaya: {
    weak: ["Biayanya terasa berat, mohon dijelaskan rinciannya."],
    good: ["Benar-benar gratis, tidak ada pungutan apa pun."],
  },
  produk: {
    weak: ["Ada salah ketik pada nama saya sehingga harus diurus lagi."],
    good: ["Hasilnya rapi dan sesuai dengan yang dijanjikan."],
  },
  kompetensi: {
    weak: ["Petugas masih bertanya ke sana-sini, mungkin perlu pelatihan."],
    good: ["Petugas paham betul dan penjelasannya mudah dimengerti."],
  },
  perilaku: {
    weak: [
      "Petugas kurang ramah kepada orang tua. Mohon lebih sabar.",
      "Saat saya bertanya dijawab sambil bermain telepon genggam.",
    ],
    good: ["Petugasnya ramah dan sopan.", "Ibu saya yang lansia dibantu sampai selesai."],
  },
  sarpras: {
    weak: [
      "Kursi tunggu kurang dan ruangannya panas.",
      "Toilet perlu dibersihkan. Jalur kursi roda juga belum ada.",
      "Tempat parkir sempit, apalagi hari Senin.",
    ],
    good: ["Ruang tunggunya nyaman dan ada pojok baca anak."],
  },
  pengaduan: {
    weak: ["Pernah mengadu lewat kotak saran tetapi tidak ada jawaban."],
    good: ["Keluhan saya bulan lalu ditindaklanjuti. Terima kasih."],
  },
};

/** Free text with personal data in it: what the citizen wrote and what may be read. */
const PERSONAL = {
  text: "Petugas loket 2, Ibu Rina, sangat membantu. Kalau ada kabar hubungi saya di 0812-0000-0000.",
  masked: "Petugas loket 2, [nama], sangat membantu. Kalau ada kabar hubungi saya di [nomor].",
};
const HIDDEN = {
  text: "Percuma mengisi survei, semuanya sama saja!!!",
  reason: "off-topic" as const,
};

type CommentRow = typeof comments.$inferInsert;

/** A comment fitting the form, or null as most people leave it empty. Older ones have been screened. */
export function remarkFor(
  random: Random,
  unitId: string,
  answer: AnswerRow,
  screened: boolean,
): CommentRow | null {
  if (!random.chance(0.07)) return null;
  const row = (text: string, more: Partial<CommentRow> = {}): CommentRow => ({
    id: random.code(16),
    surveyId: answer.surveyId,
    unitId,
    text,
    state: screened ? "shown" : "waiting",
    maskedText: null,
    hiddenReason: null,
    ...more,
  });
  if (random.chance(0.03)) {
    return row(PERSONAL.text, screened ? { maskedText: PERSONAL.masked } : {});
  }
  if (random.chance(0.02)) {
    return row(HIDDEN.text, screened ? { state: "hidden", hiddenReason: HIDDEN.reason } : {});
  }
  return row(remark(random, answer));
}

/** About the weakest element when one was weak, else about one that was good. */
function remark(random: Random, answer: AnswerRow): string {
  const scores = Object.entries(answer.answers) as [OfficialElement, number][];
  const lowest = Math.min(...scores.map(([, score]) => score));
  const weak = lowest <= 2;
  const [element] = random.pick(
    scores.filter(([, score]) => (weak ? score === lowest : score >= 3)),
  );
  return random.pick(REMARKS[element][weak ? "weak" : "good"]);
}
