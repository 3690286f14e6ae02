import { postsFor } from "./demo-post.ts";

const post = postsFor("kependudukan");

/** What people write to the civil registry, the largest counter of every government. */
export const REGISTRY_POSTS = [
  post("pengaduan", "KTP-el", "progress", [
    "KTP-el belum jadi setelah tiga minggu",
    "Saya merekam KTP-el tiga minggu lalu dan dijanjikan selesai dalam sehari. Setiap kali datang dijawab blangko belum ada. Mohon kejelasan kapan bisa diambil, karena saya butuh untuk melamar kerja.",
  ]),
  post("pengaduan", "KTP-el", "late", [
    "Antrean perekaman KTP sejak subuh",
    "Nomor antrean perekaman habis sebelum jam delapan. Warga dari pinggiran kota harus datang sejak subuh. Mohon ada pendaftaran lewat telepon atau daring supaya adil.",
  ]),
  post("pengaduan", "Kartu Keluarga", "reopenedSolved", [
    "Nama anak salah ketik di Kartu Keluarga",
    "Di Kartu Keluarga yang baru, nama anak saya tertulis kurang satu huruf. Padahal di akta kelahirannya benar. Saya sudah dua kali datang untuk meminta perbaikan.",
    "Mohon maaf atas kesalahan pengetikan ini. Kartu Keluarga sudah diperbaiki dan dapat diunduh dari surel yang Bapak/Ibu daftarkan, atau diambil di loket 3 tanpa antre.",
  ]),
  post("pengaduan", "Kartu Keluarga", "answered", [
    "Pisah Kartu Keluarga diminta berkas yang tidak ada di daftar",
    "Saya mengurus pisah Kartu Keluarga. Di daftar syarat tidak disebut surat pernyataan bermeterai, tetapi di loket diminta. Saya harus pulang lagi 15 km.",
    "Bapak/Ibu benar: surat pernyataan itu tidak lagi disyaratkan. Kami sudah mengingatkan semua petugas loket dan menempel daftar syarat yang berlaku. Silakan datang kembali, permohonan Bapak/Ibu kami dahulukan.",
  ]),
  post("informasi", "Akta Kelahiran", "solved", [
    "Syarat akta kelahiran untuk anak yang lahir di kota lain",
    "Anak saya lahir di luar kota tetapi kami ber-KTP di sini. Di mana kami mengurus akta kelahirannya, dan apa saja syaratnya?",
    "Akta kelahiran diurus di tempat tinggal orang tua, jadi di kantor kami. Bawalah surat keterangan lahir dari rumah sakit, buku nikah, Kartu Keluarga, dan KTP orang tua. Gratis, selesai 2 hari kerja.",
  ]),
  post("informasi", "Kartu Identitas Anak (KIA)", "answeredSoon", [
    "Apakah KIA bisa dibuatkan tanpa membawa anak?",
    "Anak saya umur 3 tahun. Apakah harus dibawa ke kantor untuk membuat KIA, atau cukup orang tuanya saja?",
    "Untuk anak di bawah 5 tahun tidak perlu dibawa dan tidak perlu foto. Cukup bawa akta kelahiran dan KTP orang tua.",
  ]),
  post("apresiasi", "Akta Kematian", "closed", [
    "Terima kasih, akta kematian ayah langsung jadi",
    "Kami sedang berduka dan sangat terbantu. Petugas menjelaskan dengan sabar, dan akta kematian langsung jadi pada hari itu juga bersama Kartu Keluarga yang baru.",
    "Terima kasih atas kabar baiknya. Turut berduka cita. Ucapan Bapak/Ibu kami sampaikan kepada petugas yang melayani.",
  ]),
  post("aspirasi", "KTP-el", "together", [
    "Layanan jemput bola untuk lansia dan orang sakit",
    "Ibu saya stroke dan tidak bisa datang merekam KTP-el. Mohon ada layanan ke rumah yang terjadwal, bekerja sama dengan kelurahan dan puskesmas.",
  ]),
  post("pengaduan", "Pindah Datang", "informed", [
    "Surat pindah sudah terbit tetapi data belum masuk",
    "Surat pindah saya dari kota lama terbit sebulan lalu. Di sini dikatakan datanya belum tertarik, sehingga Kartu Keluarga belum bisa dibuat. Anak saya harus mendaftar sekolah minggu depan.",
  ]),
  post("pengaduan", "KTP-el", "masked", [
    "Data KTP saya dipakai orang untuk pinjaman",
    "Ada yang memakai data KTP saya, NIK 1375014507900003, untuk pinjaman daring. Mohon bantuan apa yang harus saya lakukan. Saya bisa dihubungi di 0812-0000-1234.",
  ]),
  post("pengaduan", "KTP-el", "merged", [
    "Kapan blangko KTP ada lagi?",
    "Sudah tiga kali ke kantor, katanya blangko kosong. Sampai kapan warga harus bolak-balik?",
  ]),
  post("pengaduan", "Kartu Keluarga", "routed", [
    "Unggahan berkas di layanan daring selalu gagal",
    "Saya mencoba mengunggah foto Kartu Keluarga lama lewat layanan daring, selalu gagal di 90 persen. Sudah dicoba dari dua telepon genggam.",
  ]),
  post("pengaduan", null, "supervisory", [
    "Diminta uang agar KTP cepat selesai",
    "Di luar loket ada orang berseragam yang menawarkan KTP selesai hari itu dengan membayar Rp150.000. Saya menolak, tetapi melihat orang lain membayar.",
  ]),
  post("apresiasi", "KTP-el", "solved", [
    "Petugas perekaman sangat sabar kepada nenek saya",
    "Sidik jari nenek saya sulit terbaca. Petugas mencoba pelan-pelan sambil bercanda sampai berhasil. Terima kasih banyak.",
    "Terima kasih. Cerita ini menyemangati kami. Salam hormat untuk nenek.",
  ]),
];
