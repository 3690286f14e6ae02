export const achievements = {
  "audit.subject.achievement": "Capaian unit",
  "audit.action.achievement.set": "Menetapkan capaian unit",
  "audit.action.achievement.comment": "Menanggapi capaian unit",
  "audit.action.achievement.plan": "Mengubah target capaian unit",
  "audit.action.achievement.report": "Melaporkan realisasi unit",
  "achievement.not-open":
    "Langkah ini tidak dapat dilakukan pada tahap siklus sekarang, atau capaian sudah ditetapkan.",
  "achievement.reason-needed":
    "Tulis alasannya dalam satu kalimat: capaian berbeda dari usulan, atau tidak ada usulan.",
  "achievement.evidence-needed":
    "Tulis bukti atau isi tautannya: tanpa bukti realisasi tidak dihitung.",
  "achievement.target-range": "Isi target antara {least} dan {most}, lebih dari nol.",
} as const;
