import type { ActionState } from "#core/actions/action-state.ts";

export interface DemoAction {
  text: string;
  youSaid: string;
  responsible: string;
  indicator: string;
  element?: string;
  state: ActionState;
  progress: number;
  /** Deadline in days from now. */
  due: number;
  evidence?: string;
  cancelReason?: string;
}

export interface DemoEvent {
  of: "registry" | "puskesmas";
  slug: string;
  theme: string;
  /** When, in days from now; what is past is published. */
  days: number;
  agenda: readonly { title: string; element?: string; discussion: string }[];
  notes: string;
  actions: readonly DemoAction[];
}

const REGISTRY_ACTIONS: readonly DemoAction[] = [
  {
    text: "Membuka antrean daring sehingga warga memilih jam datang",
    youSaid: "Saya datang subuh supaya kebagian nomor antrean.",
    responsible: "Kepala Bidang Pelayanan Pendaftaran Penduduk",
    indicator: "Waktu tunggu rata-rata di bawah 30 menit",
    element: "waktu",
    state: "done",
    progress: 100,
    due: -12,
    evidence: "Antrean daring dibuka; waktu tunggu rata-rata bulan lalu 24 menit.",
  },
  {
    text: "Menempelkan persyaratan dan waktu selesai tiap layanan di loket dan di situs",
    youSaid: "Persyaratannya berubah-ubah, saya harus pulang mengambil berkas.",
    responsible: "Sekretaris Dinas",
    indicator: "Semua layanan punya papan persyaratan terbaru",
    element: "persyaratan",
    state: "done",
    progress: 100,
    due: -5,
    evidence: "Papan persyaratan terpasang di enam loket dan diunggah ke situs.",
  },
  {
    text: "Menambah satu loket khusus lansia, ibu hamil, dan penyandang disabilitas",
    youSaid: "Orang tua saya berdiri lama di antrean.",
    responsible: "Kepala Bidang Pelayanan Pendaftaran Penduduk",
    indicator: "Loket prioritas melayani setiap hari kerja",
    element: "sarpras",
    state: "running",
    progress: 60,
    due: 30,
  },
  {
    text: "Layanan keliling perekaman KTP-el ke kelurahan dua kali sebulan",
    youSaid: "Rumah kami jauh dari kantor.",
    responsible: "Kepala Seksi Identitas Penduduk",
    indicator: "Dua kunjungan tiap bulan",
    state: "planned",
    progress: 0,
    due: -3,
  },
  {
    text: "Memindahkan ruang tunggu ke lantai dua",
    youSaid: "Ruang tunggunya sempit.",
    responsible: "Sekretaris Dinas",
    indicator: "Ruang tunggu memuat 80 orang",
    element: "sarpras",
    state: "cancelled",
    progress: 10,
    due: 20,
    cancelReason: "Lantai dua tidak dapat dicapai kursi roda; diganti dengan loket prioritas.",
  },
];

const CLINIC_ACTIONS: readonly DemoAction[] = [
  {
    text: "Memanggil pasien dengan pengeras suara dan layar nomor",
    youSaid: "Nomor saya terlewat karena tidak terdengar.",
    responsible: "Kepala Tata Usaha",
    indicator: "Tidak ada nomor terlewat yang dilaporkan",
    element: "sarpras",
    state: "done",
    progress: 100,
    due: -8,
    evidence: "Layar dan pengeras suara terpasang di ruang tunggu dan apotek.",
  },
  {
    text: "Pelatihan komunikasi bagi petugas pendaftaran",
    youSaid: "Tolong dijelaskan pelan-pelan, kami tidak paham istilahnya.",
    responsible: "Kepala Puskesmas",
    indicator: "Semua petugas pendaftaran sudah dilatih",
    element: "perilaku",
    state: "running",
    progress: 40,
    due: 45,
  },
  {
    text: "Membuka pendaftaran lewat WhatsApp sampai pukul 07.00",
    youSaid: "Ingin mendaftar dari rumah.",
    responsible: "Koordinator Pendaftaran",
    indicator: "Sepertiga pasien mendaftar dari rumah",
    element: "prosedur",
    state: "planned",
    progress: 0,
    due: 60,
  },
];

export const DEMO_EVENTS: readonly DemoEvent[] = [
  {
    of: "registry",
    slug: "antrean-dan-persyaratan",
    theme: "Antrean lebih singkat, persyaratan lebih jelas",
    days: -75,
    agenda: [
      {
        title: "Waktu tunggu di loket",
        element: "waktu",
        discussion:
          "Warga mengeluhkan antrean yang dimulai sebelum kantor buka. Peserta mengusulkan pilihan jam datang.",
      },
      {
        title: "Persyaratan yang berubah-ubah",
        element: "persyaratan",
        discussion: "Peserta meminta satu daftar persyaratan yang sama di loket dan di situs.",
      },
      {
        title: "Kenyamanan lansia dan penyandang disabilitas",
        discussion: "Disepakati perlu loket tersendiri dan layanan keliling.",
      },
    ],
    notes: "Diskusi berlangsung terbuka; semua usul dicatat dan dijawab penyelenggara.",
    actions: REGISTRY_ACTIONS,
  },
  {
    of: "puskesmas",
    slug: "pendaftaran-dan-ruang-tunggu",
    theme: "Pendaftaran dan ruang tunggu yang nyaman",
    days: -60,
    agenda: [
      {
        title: "Pemanggilan nomor antrean",
        element: "sarpras",
        discussion: "Pasien sering tidak mendengar nomornya dipanggil.",
      },
      {
        title: "Cara petugas menjelaskan",
        element: "perilaku",
        discussion: "Peserta meminta penjelasan dengan kata sehari-hari.",
      },
    ],
    notes: "Peserta mengapresiasi keramahan dokter dan bidan.",
    actions: CLINIC_ACTIONS,
  },
  {
    of: "registry",
    slug: "layanan-keliling",
    theme: "Layanan keliling: ke mana dan kapan?",
    days: 17,
    agenda: [
      { title: "Kelurahan yang didahulukan", discussion: "" },
      { title: "Hari dan jam yang cocok bagi warga", discussion: "" },
      { title: "Layanan yang dibawa", discussion: "" },
    ],
    notes: "",
    actions: [],
  },
];
