import { postsFor } from "./demo-post.ts";

const permits = postsFor("perizinan");
const schools = postsFor("pendidikan");
const information = postsFor("informasi");
const personnel = postsFor("kepegawaian");

/** What people write about permits, schools, public information and personnel matters. */
export const PERMIT_POSTS = [
  permits("pengaduan", "Persetujuan Bangunan Gedung (PBG)", "solvedLate", [
    "PBG rumah tinggal sudah tiga bulan",
    "Berkas PBG saya lengkap sejak tiga bulan lalu, statusnya tetap menunggu verifikasi teknis. Tukang sudah menunggu.",
    "Mohon maaf atas keterlambatan ini. Verifikasi teknis selesai dan PBG Bapak sudah terbit. Mulai bulan ini dua penilai ditambah agar rumah tinggal selesai dalam 28 hari.",
  ]),
  permits("informasi", "Nomor Induk Berusaha (NIB)", "solved", [
    "Apakah pedagang kaki lima perlu NIB?",
    "Saya berjualan gorengan di pinggir jalan. Apakah perlu NIB dan apakah dipungut biaya?",
    "Sebaiknya punya, dan gratis. NIB membuka akses ke bantuan modal dan sertifikat halal. Datang saja dengan KTP, kami bantu mengisinya, sekitar 15 menit.",
  ]),
  permits("pengaduan", "SIP Tenaga Kesehatan", "together", [
    "Perpanjangan SIP bidan tertahan rekomendasi",
    "SIP saya habis bulan depan. Permohonan tertahan karena menunggu rekomendasi, sedangkan bagian lain mengatakan rekomendasi tidak diperlukan lagi. Mana yang benar?",
  ]),
  permits("pengaduan", "Izin Reklame", "passedOn", [
    "Papan reklame menutup rambu lalu lintas",
    "Papan reklame baru di simpang menutup rambu dilarang masuk. Sudah dua kali hampir terjadi kecelakaan.",
  ]),
  permits("informasi", "Izin Penelitian", "answeredSoon", [
    "Berapa lama izin penelitian untuk skripsi?",
    "Saya mahasiswa dan akan meneliti di tiga kelurahan. Apakah satu izin cukup, dan berapa hari selesai?",
    "Satu izin cukup untuk semua lokasi di daerah kami. Unggah surat pengantar kampus dan proposal; selesai 2 hari kerja dan gratis.",
  ]),
  permits("apresiasi", "Nomor Induk Berusaha (NIB)", "closed", [
    "Dibantu mengurus NIB sampai jadi",
    "Saya tidak paham komputer, tetapi petugas membantu dari awal sampai NIB warung saya terbit. Tidak sampai setengah jam.",
    "Terima kasih, Bu. Semoga warungnya makin maju.",
  ]),
  permits("pengaduan", "Persetujuan Bangunan Gedung (PBG)", "waitsForHelp", [
    "Bangunan tetangga melewati garis sempadan",
    "Bangunan bertingkat di sebelah rumah saya dibangun sampai ke saluran air. Apakah sudah ada PBG-nya? Air jadi masuk ke rumah kami setiap hujan.",
  ]),
  schools("pengaduan", "SPMB", "reopenedSolved", [
    "Jarak rumah di aplikasi SPMB salah",
    "Jarak rumah kami ke sekolah di aplikasi tertulis 4 km, padahal berjalan kaki hanya 600 meter. Anak kami jadi tidak masuk peringkat.",
    "Titik koordinat telah kami periksa bersama kelurahan dan diperbaiki menjadi 610 meter. Peringkat ananda sudah dihitung ulang.",
  ]),
  schools("informasi", "Mutasi Siswa", "solved", [
    "Pindah sekolah di tengah semester",
    "Kami pindah tugas bulan depan. Apakah anak kelas 4 SD bisa pindah di tengah semester?",
    "Bisa, selama ada kursi kosong. Bawalah rapor dan surat pindah dari sekolah asal; surat rekomendasi selesai 2 hari kerja, gratis.",
  ]),
  schools("pengaduan", null, "answered", [
    "Uang perpisahan diwajibkan sekolah",
    "Sekolah anak saya mewajibkan uang perpisahan Rp350.000 dan mengumumkan nama yang belum membayar di grup.",
    "Pungutan untuk perpisahan tidak dibenarkan. Kepala sekolah sudah kami panggil, pungutan dihentikan, dan uang yang telanjur dibayar dikembalikan paling lambat Jumat.",
  ]),
  schools("aspirasi", null, "routed", [
    "Zebra cross dan penjaga di depan sekolah",
    "Jalan di depan sekolah ramai pada jam masuk. Mohon zebra cross dan petugas yang membantu anak menyeberang.",
  ]),
  schools("pengaduan", "Legalisir Ijazah", "late", [
    "Legalisir ijazah harus menunggu kepala dinas",
    "Legalisir ijazah tertahan dua minggu karena pejabat yang menandatangani sedang dinas luar. Seharusnya ada yang mewakili.",
  ]),
  schools("apresiasi", null, "new", [
    "Guru kelas anak saya luar biasa",
    "Anak saya yang berkebutuhan khusus kini berani membaca di depan kelas. Terima kasih kepada gurunya dan kepada sekolah.",
  ]),
  information("informasi", "Permohonan Informasi Publik (PPID)", "progress", [
    "Permohonan data anggaran perbaikan trotoar",
    "Saya meminta data anggaran dan lokasi perbaikan trotoar tahun ini untuk tugas kuliah.",
  ]),
  information("pengaduan", null, "upheld", [
    "Situs web pemerintah tidak bisa dibuka dari telepon genggam",
    "Halaman pengumuman terpotong di telepon genggam dan hurufnya terlalu kecil. Orang tua saya tidak bisa membacanya.",
  ]),
  information("aspirasi", null, "closed", [
    "Wifi gratis di taman kota mati",
    "Wifi gratis di taman sudah mati sebulan, padahal dipakai anak-anak mengerjakan tugas.",
    "Perangkat yang rusak tersambar petir sudah diganti dan wifi menyala kembali sejak kemarin.",
  ]),
  personnel("informasi", "Pensiun", "solved", [
    "Berkas pensiun janda pegawai",
    "Almarhum suami saya pegawai dinas. Berkas apa saja yang perlu saya siapkan untuk pensiun janda?",
    "Turut berduka cita, Ibu. Cukup bawa SK pangkat terakhir, Kartu Keluarga, dan akta kematian; berkas lain kami lengkapi dari arsip. Petugas kami dapat datang ke rumah bila Ibu berkenan.",
  ]),
];
