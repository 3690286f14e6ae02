/** What people write about each other: patterns, kind words, suggestions one can follow. */
export const STRENGTHS = [
  "Sabar menjelaskan kepada warga yang belum paham, juga saat antrean panjang.",
  "Pekerjaannya rapi dan mudah dilanjutkan orang lain.",
  "Selalu siap membantu ketika rekan kewalahan.",
  "Datang paling awal dan menyiapkan loket sebelum layanan dibuka.",
  "Tenang menghadapi warga yang kecewa, dan mencarikan jalan keluar.",
  "Teliti memeriksa berkas sehingga jarang ada yang kembali.",
  "Terbuka pada masukan dan tidak segan mengakui kekeliruan.",
  "Cepat menguasai aplikasi baru dan mau mengajari yang lain.",
  "Menepati janji; kalau terlambat, ia memberi kabar lebih dulu.",
  "Membuat suasana kerja terasa ringan tanpa mengurangi kesungguhan.",
  "Membagi tugas dengan adil dan menjelaskan alasannya.",
  "Memberi kepercayaan, lalu mendampingi sampai selesai.",
] as const;

export const SUGGESTIONS = [
  "Lebih sering mengajak bicara bagian lain sebelum prosedur diubah.",
  "Berani mengusulkan cara baru, karena idenya sering bagus.",
  "Membagi pekerjaan lebih awal agar tidak menumpuk di akhir bulan.",
  "Menyampaikan teguran secara pribadi supaya lebih mudah diterima.",
  "Ikut pelatihan komunikasi supaya penjelasan kepada warga lebih singkat.",
  "Mencatat kesepakatan rapat supaya semua ingat apa yang disepakati.",
  "Sesekali bertukar loket agar saling memahami pekerjaan.",
  "Memberi umpan balik lebih sering, tidak menunggu akhir triwulan.",
  "Mencoba fitur antrean daring yang baru bersama-sama.",
  "Menjaga jam istirahat supaya tetap segar sampai sore.",
] as const;

/** As some are written, and as they are shown. */
export const MASKED = [
  [
    "Waktu berkas Pak Amir hilang hari Selasa itu, ia bilang bukan urusannya.",
    "Kadang belum ikut mencari jalan keluar ketika ada berkas bermasalah.",
  ],
  [
    "Suka bicara keras di telepon di meja nomor tiga, mengganggu kami di sebelahnya.",
    "Suara di telepon dapat lebih pelan agar rekan di sekitar tidak terganggu.",
  ],
] as const;

export const HIDDEN = [
  "Orangnya memang begitu dari dulu, tidak usah diharapkan.",
  "Menyerang pribadi, tanpa pola atau saran.",
] as const;

export const OWN_STRENGTHS = [
  "Saya merasa paling kuat dalam melayani langsung di loket.",
  "Saya teliti dan hampir selalu selesai tepat waktu.",
  "Saya mudah bekerja sama dengan siapa saja.",
] as const;

export const OWN_SUGGESTIONS = [
  "Saya ingin lebih berani mengusulkan perbaikan.",
  "Saya perlu belajar mengatur waktu ketika pekerjaan datang bersamaan.",
  "Saya ingin lebih luwes berbicara di depan orang banyak.",
] as const;
