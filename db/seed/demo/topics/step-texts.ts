import type { TopicAction } from "#core/topics/lifecycle.ts";
import type { Random } from "#lib/seeded-random.ts";

/** What people write with an act; answers are the posts' own. */
const TEXTS: Partial<Record<TopicAction, readonly string[]>> = {
  "pass-on": [
    "Setelah kami periksa di lapangan, hal ini menjadi tugas unit tersebut.",
    "Kewenangannya ada di unit tersebut; berkas dan foto kami sertakan.",
  ],
  return: ["Bukan kewenangan kami; menurut kami unit ini yang tepat."],
  "ask-unit": ["Mohon masukan dari sisi Bapak/Ibu agar warga mendapat satu jawaban yang utuh."],
  contribute: [
    "Kami siap ikut. Dari kami tersedia satu petugas dan kendaraan setiap Kamis, jadwalnya menyesuaikan.",
  ],
  "ask-author": [
    "Agar dapat kami telusuri, kapan tepatnya kejadiannya dan di loket berapa?",
    "Mohon disebutkan tanggal kunjungan terakhir dan nomor antreannya bila masih ada.",
  ],
  "add-information": ["Kejadiannya hari Selasa pagi sekitar pukul sembilan, di loket 2."],
  reopen: [
    "Saya datang lagi kemarin dan keadaannya masih sama.",
    "Jawabannya baik, tetapi di lapangan belum berubah.",
  ],
  "confirm-solved": ["Sudah selesai, terima kasih."],
  withdraw: ["Masalahnya sudah selesai langsung di kantor."],
  appeal: ["Saya menulis hal yang nyata dan menyangkut banyak warga. Mohon dibaca sekali lagi."],
  "uphold-appeal": ["Setelah dibaca ulang, laporan ini memang tentang pelayanan."],
  "dismiss-appeal": [
    "Hal ini urusan antarwarga. Silakan dibicarakan lewat RT atau kelurahan; kami bersedia memediasi.",
  ],
  mask: ["Data pribadi disamarkan agar tidak disalahgunakan."],
  "hand-to-inspectorate": ["Menyangkut dugaan pungutan oleh petugas."],
};

const REJECTIONS = {
  spam: "Isinya iklan, bukan tentang pelayanan pemerintah daerah.",
  "not-authority": "Hal ini di luar kewenangan pemerintah daerah.",
} as const;

/** The second answer, after the citizen was not content with the first. */
const AGAIN =
  "Terima kasih sudah memberi tahu kami. Kami datang sendiri ke tempat, menemukan sebabnya, dan hari ini sudah diperbaiki. Mohon dicek kembali.";

export function stepText(
  random: Random,
  action: TopicAction,
  answers: { own: string; again: boolean },
): string | null {
  if (action === "answer") return answers.again ? AGAIN : answers.own;
  const texts = TEXTS[action];
  return texts === undefined ? null : random.pick(texts);
}

/** Class and words of a rejection. */
export function rejection(title: string): { reason: string; text: string } {
  const reason = title === title.toUpperCase() ? "spam" : "not-authority";
  return { reason, text: REJECTIONS[reason] };
}
