export const appraisals = {
  "audit.subject.appraisal": "Evaluasi kinerja",
  "audit.subject.objection": "Keberatan",
  "audit.action.appraisal.draft": "Menyimpan draf penilaian",
  "audit.action.appraisal.sign": "Menandatangani dan menyerahkan hasil evaluasi",
  "audit.action.appraisal.comment": "Menanggapi hasil evaluasi",
  "audit.action.objection.file": "Mengajukan keberatan",
  "audit.action.objection.answer": "Memberi keterangan atas keberatan",
  "audit.action.objection.reply": "Menanggapi keterangan penilai",
  "audit.action.objection.silence": "Mencatat bahwa pihak yang diminta tidak menjawab",
  "audit.action.objection.decide": "Memutus keberatan",
  "appraisal.achievement-not-set":
    "Capaian kinerja unit ini belum ditetapkan. Rating hasil kerja kepala unit mengikuti capaian itu, jadi hasil belum dapat ditandatangani.",
  "appraisal.confirm-needed": "Centang bahwa Anda sudah memeriksa penilaian ini.",
  "appraisal.no-rating-now":
    "Penilaian hanya dapat diisi selama tahap penilaian dan sebelum ditandatangani.",
  "appraisal.no-comment-now":
    "Tanggapan dapat ditulis setelah hasil diterima dan sebelum siklus final.",
  "objection.hindrance.unsigned":
    "Hasil evaluasi belum ada, jadi belum ada yang dapat dikeberatankan.",
  "objection.hindrance.once":
    "Keberatan atas hasil ini sudah pernah diajukan. Keberatan hanya satu kali.",
  "objection.hindrance.no-reviewer":
    "Di atas penilai Anda tidak ada atasan yang dapat memutus keberatan. Sampaikan kepada bagian kepegawaian.",
  "objection.hindrance.late": "Batas waktu keberatan sudah lewat ({until}).",
  "objection.hindrance.closed": "Tahap keberatan siklus ini sudah selesai.",
  "objection.not-now":
    "Langkah ini tidak dapat dilakukan pada tahap ini. Muat ulang halaman untuk melihat keadaan terbaru.",
  "objection.hear-both": "Kedua pihak harus didengar sebelum keberatan diputus.",
  "objection.silence-too-early":
    "Waktu untuk menjawab belum habis. Ini dapat dicatat mulai {from}.",
  "objection.same-ratings":
    "Kedua rating sama dengan sebelumnya. Pilih rating lain, atau pilih “Hasil tetap”.",
};
