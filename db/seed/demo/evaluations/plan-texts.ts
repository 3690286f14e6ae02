import type { Aspect } from "#core/performance-plans/work-result.ts";

/** A result of a plan with what may come of it: better than planned, as planned, less. */
export interface PlanText {
  plan: string;
  aspect: Aspect;
  indicator: string;
  target: string;
  came: readonly [above: string, met: string, below: string];
  /** Place of the superior's result that it serves, from 0. */
  serves: number;
  fromCitizens?: true;
}

const text = (
  serves: number,
  aspect: Aspect,
  [plan, indicator, target]: readonly [string, string, string],
  came: PlanText["came"],
): PlanText => ({ plan, aspect, indicator, target, came, serves });

const citizens = (row: PlanText): PlanText => ({ ...row, fromCitizens: true });

const TOP: readonly PlanText[] = [
  citizens(
    text(
      0,
      "quality",
      [
        "Pelayanan publik seluruh perangkat daerah memuaskan warga",
        "IKM pemerintah daerah",
        "paling sedikit 83,00",
      ],
      ["IKM 85,10", "IKM 83,40", "IKM 82,10"],
    ),
  ),
  text(
    0,
    "time",
    [
      "Aduan warga dijawab tepat waktu oleh seluruh unit",
      "Persentase jawaban dalam batas waktu",
      "90%",
    ],
    ["94%", "90%", "84%"],
  ),
  text(
    0,
    "quality",
    [
      "Aparatur daerah makin kompeten dan melayani",
      "Persentase pegawai yang mengikuti pengembangan kompetensi",
      "60%",
    ],
    ["68%", "61%", "52%"],
  ),
];

const AGENCY: readonly PlanText[] = [
  citizens(
    text(
      0,
      "quality",
      ["Layanan dinas memuaskan warga yang dilayani", "IKM dinas", "paling sedikit 82,00"],
      ["IKM 84,75", "IKM 82,30", "IKM 80,90"],
    ),
  ),
  text(
    1,
    "time",
    ["Aduan warga kepada dinas dijawab dalam batas waktu", "Persentase jawaban tepat waktu", "95%"],
    ["97%", "95%", "88%"],
  ),
  text(
    0,
    "quantity",
    [
      "Rencana tindak lanjut forum konsultasi publik diselesaikan",
      "Persentase tindak lanjut selesai",
      "80%",
    ],
    ["86%", "80%", "65%"],
  ),
  text(
    2,
    "quality",
    ["Petugas pelayanan meningkat kemampuannya", "Jam pelatihan per petugas", "5 jam"],
    ["7 jam", "5 jam", "3 jam"],
  ),
];

const SECTION: readonly PlanText[] = [
  text(
    0,
    "time",
    ["Waktu tunggu di loket berkurang", "Rata-rata waktu tunggu", "paling lama 30 menit"],
    ["24 menit", "30 menit", "41 menit"],
  ),
  text(
    1,
    "time",
    [
      "Aduan di bidang ini ditindaklanjuti dengan tuntas",
      "Persentase aduan selesai menurut warga",
      "75%",
    ],
    ["81%", "76%", "64%"],
  ),
  text(
    2,
    "quantity",
    [
      "Perbaikan alur layanan hasil forum dilaksanakan",
      "Jumlah perbaikan yang dipakai",
      "3 perbaikan",
    ],
    ["4 perbaikan", "3 perbaikan", "2 perbaikan"],
  ),
  text(
    3,
    "quality",
    ["Petugas bidang dibimbing secara teratur", "Pertemuan pembimbingan per bulan", "2 kali"],
    ["3 kali", "2 kali", "1 kali"],
  ),
];

const COUNTER: readonly PlanText[] = [
  text(
    0,
    "quantity",
    ["Melayani permohonan di loket sampai selesai", "Jumlah permohonan selesai", "600 berkas"],
    ["684 berkas", "612 berkas", "531 berkas"],
  ),
  text(
    0,
    "time",
    [
      "Memeriksa kelengkapan berkas pada kesempatan pertama",
      "Waktu pemeriksaan per berkas",
      "paling lama 10 menit",
    ],
    ["8 menit", "10 menit", "14 menit"],
  ),
  text(
    1,
    "quality",
    [
      "Menjawab pertanyaan warga dengan jelas dan ramah",
      "Aduan tentang sikap petugas",
      "tidak ada",
    ],
    ["tidak ada, 2 apresiasi", "tidak ada", "1 aduan"],
  ),
  text(
    2,
    "quality",
    ["Memperbarui papan syarat layanan di loket", "Papan syarat yang sesuai aturan", "semua"],
    ["semua, ditambah bahasa daerah", "semua", "2 dari 5 belum diganti"],
  ),
];

const OFFICE: readonly PlanText[] = [
  text(
    0,
    "time",
    [
      "Surat masuk dan keluar diproses pada hari yang sama",
      "Persentase surat selesai di hari yang sama",
      "90%",
    ],
    ["95%", "90%", "82%"],
  ),
  text(
    2,
    "quality",
    [
      "Arsip layanan tertata dan mudah ditemukan",
      "Persentase arsip ditemukan dalam 5 menit",
      "85%",
    ],
    ["92%", "86%", "74%"],
  ),
  text(
    3,
    "cost",
    ["Perlengkapan loket tersedia tanpa pemborosan", "Penyerapan anggaran perlengkapan", "95–100%"],
    ["98%", "95%", "88%"],
  ),
  text(
    1,
    "quantity",
    ["Rekap aduan harian disampaikan kepada kepala bidang", "Jumlah rekap", "60 rekap"],
    ["62 rekap", "60 rekap", "49 rekap"],
  ),
];

const REVIEWER: readonly PlanText[] = [
  text(
    0,
    "quantity",
    ["Menelaah permohonan izin sesuai standar", "Jumlah permohonan ditelaah", "180 permohonan"],
    ["207 permohonan", "184 permohonan", "156 permohonan"],
  ),
  text(
    0,
    "time",
    ["Telaah selesai sebelum batas waktu izin", "Persentase tepat waktu", "95%"],
    ["98%", "95%", "86%"],
  ),
  text(
    1,
    "quality",
    [
      "Alasan penolakan ditulis jelas dan dapat dipahami pemohon",
      "Permohonan ulang karena alasan tidak jelas",
      "paling banyak 5",
    ],
    ["1 permohonan", "4 permohonan", "9 permohonan"],
  ),
  text(
    2,
    "quality",
    [
      "Daftar periksa izin diperbarui setelah ada perubahan aturan",
      "Daftar periksa yang mutakhir",
      "semua",
    ],
    ["semua dan diuji bersama pemohon", "semua", "1 daftar tertinggal"],
  ),
];

const DOCTOR: readonly PlanText[] = [
  text(
    0,
    "quantity",
    ["Melayani pasien rawat jalan sesuai jadwal", "Jumlah kunjungan dilayani", "900 kunjungan"],
    ["968 kunjungan", "911 kunjungan", "806 kunjungan"],
  ),
  text(
    0,
    "time",
    ["Pemeriksaan dimulai tepat pada jam buka", "Hari mulai tepat waktu", "95%"],
    ["99%", "95%", "87%"],
  ),
  text(
    3,
    "quality",
    [
      "Penjelasan kepada pasien diberikan dengan bahasa sederhana",
      "Pasien yang memahami rencana pengobatan",
      "90%",
    ],
    ["95%", "91%", "83%"],
  ),
  text(
    2,
    "quality",
    ["Mutu rekam medis terjaga", "Rekam medis lengkap dalam 24 jam", "100%"],
    ["100%, tanpa koreksi", "100%", "93%"],
  ),
];

const NURSE: readonly PlanText[] = [
  text(
    0,
    "time",
    [
      "Pasien menunggu tindakan sesingkat mungkin",
      "Rata-rata waktu tunggu tindakan",
      "paling lama 15 menit",
    ],
    ["11 menit", "15 menit", "22 menit"],
  ),
  text(
    0,
    "quality",
    ["Pasien ditangani sesuai prosedur keselamatan", "Kejadian tidak diharapkan", "tidak ada"],
    ["tidak ada, 1 nyaris cedera dilaporkan", "tidak ada", "1 kejadian ringan"],
  ),
  text(
    1,
    "quality",
    [
      "Keluhan pasien di ruang tindakan diselesaikan di tempat",
      "Persentase selesai di tempat",
      "80%",
    ],
    ["88%", "80%", "69%"],
  ),
  text(
    2,
    "quantity",
    ["Kunjungan rumah bagi pasien lansia terlaksana", "Jumlah kunjungan rumah", "24 kunjungan"],
    ["29 kunjungan", "24 kunjungan", "17 kunjungan"],
  ),
];

const PERSONNEL: readonly PlanText[] = [
  text(
    2,
    "quantity",
    ["Pegawai mengikuti pelatihan sesuai kebutuhannya", "Pegawai yang dilatih", "120 orang"],
    ["138 orang", "122 orang", "97 orang"],
  ),
  text(
    2,
    "time",
    [
      "Siklus penilaian kinerja berjalan sesuai jadwal",
      "SKP disepakati sebelum awal periode",
      "95%",
    ],
    ["98%", "95%", "87%"],
  ),
  text(
    0,
    "quality",
    ["Layanan kepegawaian jelas dan cepat", "Nilai survei layanan kepegawaian", "82"],
    ["86", "82", "78"],
  ),
];

/** Plans by a word of the position; the first that fits. */
const BY_POSITION: readonly (readonly [word: string, texts: readonly PlanText[]])[] = [
  ["Sekretaris Daerah", TOP],
  ["Kepala Badan", PERSONNEL],
  ["Analis Sumber Daya", PERSONNEL],
  ["Kepala Dinas", AGENCY],
  ["Kepala Puskesmas", AGENCY],
  ["Sekretaris Dinas", SECTION],
  ["Kepala ", SECTION],
  ["Penelaah", REVIEWER],
  ["Dokter", DOCTOR],
  ["Perawat", NURSE],
  ["Pengadministrasi", OFFICE],
];

export const plansOf = (position: string): readonly PlanText[] =>
  BY_POSITION.find(([word]) => position.startsWith(word))?.[1] ?? COUNTER;

/** What the assessor says to a result: better, as planned, less. */
export const RESULT_FEEDBACK: readonly (readonly string[])[] = [
  [
    "Melampaui target. Bagikan caranya kepada rekan satu bidang.",
    "Hasilnya lebih baik dari rencana, pertahankan pada periode berikutnya.",
  ],
  ["Sesuai rencana. Terima kasih atas ketekunannya.", "Target tercapai dan buktinya lengkap."],
  [
    "Usahanya terlihat, tetapi target belum tercapai. Mari kita bahas hambatannya setiap Senin.",
    "Sebagian sudah berjalan baik. Dahulukan berkas yang menunggu paling lama.",
  ],
];
