import type { Rating } from "#core/cycles/predicate.ts";

/** How assessors of the demo put their reasons: strengths first, patterns, a suggestion with each weakness. */
export const WORK_REASONS: Record<Rating, readonly string[]> = {
  above: [
    "Semua target terlampaui, termasuk penyelesaian berkas yang rata-rata satu hari lebih cepat dari janji layanan. Bukti dukung lengkap dan rapi.",
    "Hasil kerja melampaui rencana dan ikut membantu dua rekan menyelesaikan tunggakan. Pertahankan, dan bagikan caranya kepada petugas baru.",
    "Realisasi di atas target pada tiga dari empat hasil kerja. Usulan alur berkas yang baru terbukti memotong waktu tunggu warga.",
    "Target triwulan tercapai sebelum waktunya dengan mutu yang baik; tidak ada berkas yang harus diulang.",
  ],
  met: [
    "Semua hasil kerja tercapai sesuai target. Laporan bulanan tepat waktu dan bukti dukungnya jelas.",
    "Target tercapai. Ketelitian meningkat dibanding periode lalu; berikutnya kita dorong agar catatan realisasi diisi setiap minggu.",
    "Pekerjaan selesai sesuai rencana meskipun ada penugasan tambahan saat perekaman keliling. Terima kasih atas kesediaannya.",
    "Realisasi sesuai target. Satu hasil kerja sempat terlambat karena gangguan jaringan pusat, lalu diselesaikan dengan baik.",
    "Hasil kerja memenuhi ekspektasi. Kecepatan sudah baik; untuk periode depan kita perbaiki kelengkapan bukti dukung.",
    "Kuantitas dan mutu sesuai rencana. Warga yang dilayani memperoleh penjelasan yang cukup.",
  ],
  below: [
    "Kerja samanya baik dan ia terbuka pada masukan. Dua dari empat target belum tercapai, terutama karena berkas menumpuk di akhir bulan. Saran: bagi target per minggu, kita bahas setiap Senin.",
    "Mutu berkas yang selesai sudah baik. Jumlahnya masih di bawah target dan sebagian realisasi belum berbukti. Saran: catat bukti pada hari yang sama, dan minta bantuan bila antrean lebih dari biasanya.",
    "Usahanya terlihat sejak bulan kedua. Target waktu penyelesaian belum tercapai pada separuh berkas. Saran: pendampingan satu bulan oleh petugas senior.",
  ],
};

export const BEHAVIOUR_REASONS: Record<Rating, readonly string[]> = {
  above: [
    "Menjadi contoh dalam melayani: tenang, jelas, dan mencarikan jalan keluar. Rekan-rekan sering belajar darinya.",
    "Sangat mudah bekerja sama lintas loket dan berani mengusulkan perbaikan. Beberapa apresiasi warga menyebut keramahan loketnya.",
    "Disiplin, terbuka pada masukan, dan mendahulukan warga lanjut usia tanpa diminta. Perilaku ini patut ditiru.",
  ],
  met: [
    "Ramah dan tertib dalam melayani. Sudah baik dalam kerja sama; berikutnya lebih berani menyampaikan usul dalam rapat.",
    "Bertanggung jawab dan jujur. Komunikasi dengan warga sudah jelas; saat antrean panjang, sempatkan memberi tahu perkiraan waktu tunggu.",
    "Membantu rekan dan menjaga suasana kerja. Untuk periode depan, kita dorong mengikuti satu pelatihan layanan.",
    "Perilaku sesuai ekspektasi pada ketujuh nilai. Paling menonjol: akuntabel. Yang dapat ditumbuhkan: adaptif terhadap aplikasi baru.",
    "Menghargai setiap orang dan menjaga rahasia jabatan. Ketepatan waktu hadir sudah membaik.",
  ],
  below: [
    "Pengetahuannya luas dan dapat diandalkan untuk hal teknis. Beberapa kali nada bicara di loket terasa keras bagi warga dan rekan. Saran: pelatihan komunikasi, dan jeda singkat bila antrean menekan.",
    "Cekatan dalam pekerjaan. Kerja sama dengan loket lain masih sulit dan beberapa kesepakatan tim tidak dijalankan. Saran: pertemuan dua mingguan dengan atasan untuk menyepakati langkah kecil.",
  ],
};

/** What employees say to their result. */
export const COMMENTS: readonly string[] = [
  "Terima kasih atas masukannya. Saya akan mencatat bukti setiap minggu.",
  "Saya menerima hasil ini dan siap mengikuti pelatihan yang disarankan.",
  "Terima kasih. Mohon dukungan untuk tambahan petugas pada jam sibuk.",
  "Saya senang penjelasan ini disertai contoh. Semoga periode depan lebih baik.",
];

/** The result that the demo's employee may object to, and the reasons of those who did. */
export const FRESH_WORK_REASON =
  "Melayani dengan tekun dan teliti, dan selalu bersedia menggantikan rekan. Jumlah berkas yang tercatat masih di bawah target dua bulan berturut-turut. Saran: catat realisasi setiap hari, dan kita lihat bersama setiap Senin.";

interface ObjectionTexts {
  reasons: string;
  evidence: string | null;
  /** What the assessor, then the employee says; null where he has not, or adds nothing. */
  answer: string | null;
  reply: string | null;
  decision: string | null;
}

export const OBJECTIONS: Record<"waiting" | "heard" | "changed" | "kept", ObjectionTexts> = {
  waiting: {
    reasons:
      "Rating hasil kerja saya dihitung dari daftar sampai pertengahan September. Berkas dua minggu terakhir, 64 berkas, belum masuk karena saya bertugas di perekaman keliling.",
    evidence: "Surat tugas perekaman keliling 15 sampai 26 September dan daftar berkasnya.",
    answer: null,
    reply: null,
    decision: null,
  },
  heard: {
    reasons:
      "Saya dinilai di bawah ekspektasi pada hasil kerja, padahal target saya diturunkan menjadi 240 berkas sejak Agustus saat saya ikut tim pengaduan. Dengan target itu realisasi saya 251 berkas.",
    evidence: "Catatan perubahan target pada SKP bulan Agustus.",
    answer:
      "Benar bahwa pembagian tugas berubah pada bulan Agustus. Saya menilai dengan target semula karena perubahan itu belum saya setujui di SKP. Saya menghargai pekerjaannya di tim pengaduan.",
    reply: null,
    decision: null,
  },
  changed: {
    reasons:
      "Dua hasil kerja saya dinilai belum tercapai, padahal laporannya saya serahkan pada akhir periode dan belum dibuka.",
    evidence: "Tanda terima laporan tanggal 28 Juni.",
    answer:
      "Laporan itu memang masuk pada 28 Juni dan belum saya lihat ketika menilai. Setelah saya periksa, isinya lengkap.",
    reply: "Terima kasih sudah memeriksa kembali.",
    decision:
      "Kedua pihak sepakat tentang faktanya: laporan diserahkan dalam periode dan lengkap. Rating hasil kerja diubah menjadi sesuai ekspektasi. Untuk berikutnya, penilai memeriksa laporan terakhir sebelum menandatangani.",
  },
  kept: {
    reasons:
      "Menurut saya perilaku kerja saya di atas ekspektasi karena saya tidak pernah absen selama triwulan ini.",
    answer:
      "Kehadirannya memang sangat baik dan sudah saya sebut. Rating perilaku menyangkut tujuh nilai; pada kerja sama dan kemauan berbagi ia sesuai ekspektasi, belum melampauinya.",
    decision:
      "Kehadiran penuh patut dihargai. Rating perilaku dinilai dari tujuh nilai dan bukti yang ada menunjukkan sesuai ekspektasi. Hasil tetap. Penilai diminta menyepakati contoh nyata yang diharapkan untuk periode depan.",
    evidence: null,
    reply: null,
  },
};
