export const citizen = {
  "error.score": "Pilih salah satu jawaban.",
  "error.instance": "Nomor formulir tidak sesuai. Muat ulang halaman ini.",
  "error.unknown-element": "Unsur ini tidak ada dalam survei.",
  "problem.malformed.title": "Isi kiriman bukan JSON yang benar",
} as const;
