import type { DemoPost } from "./demo-post.ts";
import { postsFor } from "./demo-post.ts";

const area = postsFor("kewilayahan");
const social = postsFor("sosial");
const roads = postsFor("perhubungan");
const environment = postsFor("lingkungan");
const taxes = postsFor("pajak");
const library = postsFor("perpustakaan");

const private_ = (post: DemoPost): DemoPost => ({ ...post, confidential: true });

/** What people write about kecamatan and kelurahan, and about agencies that only some governments show. */
export const AREA_POSTS = [
  area("pengaduan", "Surat Pengantar", "solved", [
    "Kantor tutup sebelum jam pulang",
    "Jumat jam 15.00 kantor sudah terkunci, padahal tertulis buka sampai 16.00. Saya izin kerja setengah hari dengan percuma.",
    "Mohon maaf. Pada hari itu semua petugas menghadiri rapat. Mulai sekarang selalu ada satu petugas piket sampai jam tutup, dan surat Bapak/Ibu dapat dikirim lewat WhatsApp.",
  ]),
  area("pengaduan", "Surat Keterangan Tidak Mampu", "answered", [
    "Surat keterangan tidak mampu dipersulit",
    "Anak saya butuh surat keterangan tidak mampu untuk beasiswa. Diminta foto rumah, rekening listrik, lalu disuruh kembali lagi besok.",
    "Cukup Kartu Keluarga dan pengantar RT. Petugas sudah kami beri penjelasan. Surat Bapak/Ibu sudah siap, silakan diambil kapan saja pada jam kerja.",
  ]),
  area("pengaduan", null, "lateAtOnce", [
    "Lampu jalan padam di depan mushala",
    "Lampu jalan di depan mushala padam sejak bulan lalu. Jamaah lansia takut jatuh waktu salat Subuh.",
  ]),
  area("pengaduan", null, "passedOn", [
    "Saluran air tersumbat, jalan tergenang setiap hujan",
    "Saluran di depan pasar tersumbat lumpur dan sampah. Setiap hujan jalan tergenang sampai betis, pedagang tidak bisa berjualan.",
  ]),
  area("aspirasi", null, "closed", [
    "Posyandu remaja di kelurahan kami",
    "Kami pemuda siap membantu bila ada posyandu remaja. Mohon difasilitasi tempat dan pelatihannya.",
    "Usulan yang baik. Pertemuan pertama diadakan di aula bulan depan, bersama puskesmas. Nama koordinator sudah kami hubungi.",
  ]),
  area("informasi", "Surat Keterangan Usaha", "solved", [
    "Surat keterangan usaha untuk pinjaman KUR",
    "Apakah surat keterangan usaha dari kelurahan masih berlaku untuk KUR atau harus NIB?",
    "Untuk KUR bank sekarang meminta NIB, dan itu gratis. Kami bantu mengurusnya di kantor setiap Selasa dan Kamis.",
  ]),
  area("apresiasi", "Surat Keterangan Domisili", "solved", [
    "Surat domisili selesai sambil menunggu kopi",
    "Belum habis kopi di ruang tunggu, surat sudah jadi. Ruangannya bersih dan ada pojok mainan anak.",
    "Terima kasih. Kopinya selalu kami sediakan.",
  ]),
  area("pengaduan", "Legalisasi Dokumen", "rejected", [
    "PROMO!!! PINJAMAN CEPAT CAIR",
    "Butuh dana cepat? Tanpa jaminan, cair 5 menit. Hubungi kami sekarang juga.",
  ]),
  area("pengaduan", null, "dismissed", [
    "Tetangga memelihara ayam",
    "Ayam tetangga berkokok terlalu pagi. Saya minta kelurahan mengambil ayamnya.",
  ]),
  area("pengaduan", null, "appealed", [
    "Pungutan sampah dua kali sebulan",
    "Kami ditagih iuran sampah dua kali, oleh RT dan oleh petugas lain yang tidak kami kenal. Mana yang resmi?",
  ]),
  area("pengaduan", null, "withdrawn", [
    "Salah alamat rumah di surat pengantar",
    "Nomor rumah saya tertukar di surat pengantar. Mohon diperbaiki.",
  ]),
  private_(
    area("pengaduan", null, "progress", [
      "Kekerasan dalam rumah tangga di dekat rumah saya",
      "Hampir setiap malam terdengar teriakan dari sebuah rumah di gang kami. Saya mohon ada yang mendampingi ibu dan anaknya, tetapi jangan sampai diketahui siapa yang melapor.",
    ]),
  ),
  area("pengaduan", null, "newLate", [
    "Tumpukan sampah di ujung gang",
    "Sudah seminggu sampah di ujung gang tidak diangkut, baunya sampai ke dalam rumah dan banyak lalat.",
  ]),
  area("aspirasi", null, "new", [
    "Taman baca di balai kelurahan",
    "Balai kelurahan kosong pada sore hari. Alangkah baiknya menjadi taman baca anak.",
  ]),
  area("pengaduan", null, "masked", [
    "Pengeras suara toko sampai tengah malam",
    "Toko di sebelah rumah memutar musik sampai tengah malam. Pemiliknya, yang mobilnya BA 1234 XY, marah kalau ditegur. Hubungi saya di warga.lelah@example.com.",
  ]),
  area("pengaduan", null, "verified", [
    "Jalan gang berlubang dan licin",
    "Jalan gang berlubang, dua anak sudah jatuh dari sepeda minggu ini. Mohon ditambal sementara.",
  ]),
  area("informasi", null, "new", [
    "Jadwal kerja bakti bulan ini",
    "Kapan kerja bakti bulan ini diadakan? Kami ingin mengajak anak-anak muda.",
  ]),
  social("pengaduan", "Usulan Bantuan Sosial", "reopened", [
    "Bantuan sosial diterima orang yang mampu",
    "Di lingkungan kami yang menerima bantuan justru yang punya mobil, sedangkan janda lansia di sebelah tidak terdaftar.",
    "Data penerima berasal dari pusat. Usulan perubahan dapat disampaikan lewat musyawarah kelurahan.",
  ]),
  social("informasi", "Rekomendasi Jaminan Kesehatan", "solved", [
    "Mengaktifkan kembali jaminan kesehatan yang nonaktif",
    "Kartu jaminan kesehatan ibu saya tiba-tiba nonaktif, padahal harus kontrol minggu ini. Apa yang harus kami lakukan?",
    "Datanglah dengan Kartu Keluarga dan surat keterangan tidak mampu; rekomendasi kami buat hari itu juga dan kartu aktif dalam 1 x 24 jam.",
  ]),
  roads("pengaduan", "Uji KIR", "solvedSlowly", [
    "Alat uji rem sering rusak",
    "Sudah dua kali antre uji KIR, alat uji rem rusak dan kami disuruh kembali minggu depan. Kami rugi tidak bisa jalan.",
    "Alat uji rem sudah diganti. Kendaraan yang tertunda kami layani lebih dulu hari Sabtu tanpa biaya tambahan.",
  ]),
  environment("pengaduan", "Pengangkutan Sampah", "answered", [
    "Truk sampah tidak lewat sejak Lebaran",
    "Truk sampah tidak lagi masuk ke lorong kami. Warga terpaksa membuang ke sungai.",
    "Rute sudah diatur kembali: Senin, Rabu, dan Jumat pagi. Mohon tidak membuang ke sungai; hubungi kami bila truk terlewat.",
  ]),
  taxes("pengaduan", "PBB-P2", "progress", [
    "PBB tetap ditagih untuk tanah yang sudah dijual",
    "Tanah saya sudah dijual dua tahun lalu tetapi PBB-nya masih ditagih atas nama saya.",
  ]),
  library("apresiasi", "Keanggotaan Perpustakaan", "closed", [
    "Ruang anak perpustakaan menyenangkan",
    "Anak-anak betah sampai sore, pustakawannya mendongeng setiap Sabtu. Terima kasih.",
    "Terima kasih. Sabtu depan ada dongeng Malin Kundang, jangan lupa datang.",
  ]),
];
