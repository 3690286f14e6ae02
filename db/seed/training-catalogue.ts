import type { Behaviour } from "#core/cycles/behaviour.ts";
import type { TrainingTheme } from "#core/development/development-state.ts";
import type { OfficialElement } from "#core/instruments/instrument.ts";
import type { trainings } from "../schema/development.ts";

type TrainingSeed = typeof trainings.$inferInsert;

const training = (
  id: string,
  theme: TrainingTheme,
  hours: number,
  title: string,
  description: string,
  serves: { behaviours: Behaviour[]; elements: OfficialElement[] },
): TrainingSeed => ({ id, theme, hours, title, description, provider: "BKPSDM", ...serves });

/** Where every catalogue starts; governments change it and add their own. Ids are fixed. */
export const TRAINING_CATALOGUE: readonly TrainingSeed[] = [
  training(
    "pelayanan-prima",
    "service",
    16,
    "Pelayanan prima",
    "Menyapa, mendengarkan, menjelaskan, dan menangani warga yang kecewa. Banyak latihan dari kejadian nyata di loket.",
    {
      behaviours: ["berorientasi-pelayanan", "harmonis"],
      elements: ["perilaku", "kompetensi", "pengaduan"],
    },
  ),
  training(
    "menangani-pengaduan",
    "service",
    8,
    "Menangani pengaduan sampai tuntas",
    "Dari membaca aduan, menjawab dengan kata sederhana, sampai memastikan warga merasa masalahnya selesai.",
    { behaviours: ["berorientasi-pelayanan", "kolaboratif"], elements: ["pengaduan"] },
  ),
  training(
    "komunikasi-efektif",
    "communication",
    12,
    "Komunikasi efektif",
    "Berbicara jelas, mendengarkan sungguh-sungguh, serta memberi dan menerima umpan balik dengan baik.",
    { behaviours: ["harmonis", "kolaboratif"], elements: ["perilaku", "prosedur"] },
  ),
  training(
    "menulis-untuk-warga",
    "communication",
    8,
    "Menulis untuk warga",
    "Menyusun syarat, alur, dan jawaban dalam bahasa sederhana yang sekali baca dimengerti.",
    {
      behaviours: ["berorientasi-pelayanan"],
      elements: ["persyaratan", "prosedur", "biaya"],
    },
  ),
  training(
    "manajemen-waktu",
    "time-management",
    8,
    "Manajemen waktu dan antrean",
    "Merencanakan hari kerja, membagi beban loket, dan memendekkan waktu tunggu.",
    { behaviours: ["akuntabel", "kompeten"], elements: ["waktu"] },
  ),
  training(
    "kepemimpinan-pengawas",
    "leadership",
    24,
    "Kepemimpinan bagi pejabat pengawas",
    "Memberi arah, membagi tugas, membimbing staf, dan berbicara tentang kinerja dengan baik.",
    { behaviours: ["kompeten", "harmonis", "kolaboratif"], elements: [] },
  ),
  training(
    "integritas",
    "integrity",
    8,
    "Integritas dan antikorupsi",
    "Mengenali benturan kepentingan, gratifikasi, dan pungutan liar, serta berani menolaknya.",
    { behaviours: ["akuntabel", "loyal"], elements: ["biaya"] },
  ),
  training(
    "kecakapan-digital",
    "digital",
    16,
    "Kecakapan digital ASN",
    "Bekerja aman dan cepat dengan aplikasi layanan, data, dan dokumen elektronik.",
    { behaviours: ["adaptif", "kompeten"], elements: ["sarpras", "waktu"] },
  ),
  training(
    "inovasi-layanan",
    "digital",
    16,
    "Memperbaiki layanan bersama warga",
    "Memetakan perjalanan warga, mencoba perbaikan kecil, dan mengukur hasilnya.",
    {
      behaviours: ["adaptif", "berorientasi-pelayanan"],
      elements: ["prosedur", "produk"],
    },
  ),
  training(
    "kerja-sama-tim",
    "teamwork",
    12,
    "Kerja sama tim lintas bagian",
    "Membangun saling percaya, membagi peran, dan menyelesaikan selisih paham antarbagian.",
    { behaviours: ["kolaboratif", "harmonis", "loyal"], elements: [] },
  ),
  training(
    "teknis-layanan",
    "other",
    16,
    "Bimbingan teknis jenis layanan",
    "Memperdalam aturan dan ketelitian pada jenis layanan yang ditangani unit.",
    { behaviours: ["kompeten", "akuntabel"], elements: ["kompetensi", "produk", "persyaratan"] },
  ),
];
