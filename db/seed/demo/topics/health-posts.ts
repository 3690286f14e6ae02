import { postsFor } from "./demo-post.ts";

const clinic = postsFor("puskesmas");
const hospital = postsFor("rumahSakit");
const office = postsFor("kesehatan");

/** What people write about puskesmas, the hospital and the health agency. */
export const HEALTH_POSTS = [
  clinic("pengaduan", "Pendaftaran", "solvedSlowly", [
    "Loket pendaftaran hanya dibuka satu",
    "Setiap Senin pagi pasien menumpuk karena hanya satu loket pendaftaran yang dibuka. Orang sakit berdiri sampai satu jam.",
    "Mulai minggu ini dua loket dibuka setiap Senin dan Selasa pukul 07.30 sampai 10.00, dan ada kursi khusus lansia serta ibu hamil. Terima kasih atas masukannya.",
  ]),
  clinic("pengaduan", "Poli Gigi", "reopened", [
    "Dokter gigi sering tidak ada di tempat",
    "Sudah tiga kali datang pada jadwal poli gigi, dokternya tidak ada dan tidak ada pemberitahuan. Mohon jadwal yang pasti.",
    "Dokter gigi kami sedang mengikuti pelatihan. Jadwal pengganti setiap Selasa dan Kamis sudah kami tempel di depan.",
  ]),
  clinic("pengaduan", "Farmasi", "closed", [
    "Obat darah tinggi kosong, disuruh beli di luar",
    "Saya peserta JKN dan rutin mengambil obat darah tinggi. Bulan ini kosong dan saya diminta membeli sendiri.",
    "Kekosongan terjadi karena keterlambatan pengiriman. Stok sudah tersedia kembali. Biaya yang telanjur Bapak/Ibu keluarkan dapat diajukan dengan membawa kuitansi ke loket pengaduan.",
  ]),
  clinic("informasi", "Imunisasi", "solved", [
    "Jadwal imunisasi campak untuk anak yang terlambat",
    "Anak saya 20 bulan dan belum imunisasi campak karena sempat sakit. Apakah masih bisa, dan hari apa?",
    "Masih bisa. Imunisasi setiap Rabu pukul 08.00 sampai 11.00. Bawalah buku KIA, petugas akan menyusun jadwal kejarnya.",
  ]),
  clinic("apresiasi", "KIA/KB", "closed", [
    "Bidan ramah dan ruangan ibu menyusui nyaman",
    "Saya baru pertama kali memeriksakan kehamilan di sini. Bidannya telaten menjelaskan, dan ada ruang menyusui yang bersih.",
    "Terima kasih, Ibu. Semoga sehat selalu sampai persalinan.",
  ]),
  clinic("aspirasi", "Poli Umum", "progress", [
    "Mohon layanan sore untuk pekerja",
    "Kami pekerja pabrik tidak bisa berobat pagi. Mohon ada layanan sore sekali atau dua kali seminggu.",
  ]),
  clinic("pengaduan", "Laboratorium", "returned", [
    "Hasil laboratorium hilang",
    "Hasil pemeriksaan darah saya dua minggu lalu tidak ditemukan. Saya diminta ambil darah ulang dan membayar lagi.",
  ]),
  clinic("pengaduan", "Pendaftaran", "new", [
    "Mesin nomor antrean rusak lagi",
    "Mesin nomor antrean rusak sejak kemarin, pasien berebut menulis di buku. Yang datang lebih dulu jadi terlewat.",
  ]),
  hospital("pengaduan", "IGD", "late", [
    "Menunggu kamar dari IGD sampai dua hari",
    "Ayah saya menunggu kamar rawat inap di lorong IGD selama dua hari. Kami mengerti kamar penuh, tetapi tidak ada yang memberi kabar. Mohon ada papan ketersediaan kamar.",
  ]),
  hospital("pengaduan", "Rawat Jalan", "reopenedAnswered", [
    "Dokter poli datang jam sebelas",
    "Jadwal poli penyakit dalam tertulis jam delapan, tetapi dokter datang jam sebelas. Pasien lansia menunggu sejak pagi tanpa penjelasan.",
    "Mohon maaf. Jadwal dokter kami sesuaikan menjadi pukul 09.30 karena kunjungan pasien rawat inap dilakukan lebih dulu, dan keterlambatan kini diumumkan lewat pengeras suara.",
  ]),
  hospital("pengaduan", "Farmasi", "answered", [
    "Antre obat lebih lama daripada periksa",
    "Periksa 10 menit, antre obat dua jam. Nomor antrean obat racikan dan obat jadi dicampur.",
    "Mulai Senin antrean obat racikan dan obat jadi dipisah. Untuk pasien rutin tersedia pengambilan obat keesokan harinya tanpa antre.",
  ]),
  hospital("apresiasi", "Rawat Inap", "solved", [
    "Terima kasih perawat ruang anak",
    "Anak saya dirawat lima hari karena demam berdarah. Para perawat sabar sekali, bahkan membacakan cerita. Lekas sehat untuk semua pasien.",
    "Terima kasih atas kepercayaannya. Semoga ananda sehat selalu. Salam dari ruang anak.",
  ]),
  hospital("informasi", "Radiologi", "asked", [
    "Cara meminta salinan foto rontgen",
    "Saya perlu salinan foto rontgen untuk berobat di kota lain. Bagaimana caranya dan apakah berbayar?",
  ]),
  hospital("aspirasi", "Rawat Jalan", "routed", [
    "Mohon jalur kursi roda di pintu samping",
    "Pintu samping yang paling dekat dengan parkir hanya bertangga. Mohon dibuatkan jalur landai untuk kursi roda.",
  ]),
  hospital("pengaduan", "IGD", "supervisoryAnswered", [
    "Keluarga pasien diminta uang oleh petugas jaga",
    "Malam itu kami diminta uang supaya ayah kami didahulukan. Kami mohon diperiksa, kami takut disebut namanya.",
    "Laporan telah kami periksa. Petugas yang bersangkutan telah dijatuhi sanksi sesuai ketentuan dan uang dikembalikan kepada keluarga.",
  ]),
  hospital("pengaduan", "Laboratorium", "verified", [
    "Hasil laboratorium tidak bisa diambil hari Sabtu",
    "Tertulis hasil dapat diambil Sabtu, tetapi loketnya tutup. Saya dari luar kota, mohon kepastian.",
  ]),
  office("informasi", "Sertifikat Laik Higiene Sanitasi", "passedOnAnswered", [
    "Syarat laik higiene untuk usaha katering rumahan",
    "Saya memulai katering rumahan. Apakah usaha kecil juga wajib punya sertifikat laik higiene, dan ke mana mengurusnya?",
    "Usaha rumahan juga memerlukannya, dengan syarat yang lebih ringan dan tanpa biaya pemeriksaan tahun ini. Silakan daftar lewat NIB, petugas kami akan menghubungi untuk kunjungan.",
  ]),
];
