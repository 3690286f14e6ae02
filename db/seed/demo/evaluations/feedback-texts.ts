import type { Behaviour } from "#core/cycles/behaviour.ts";
import type { FeedbackRelation } from "#core/performance-plans/evidence-kind.ts";

/** One feedback, constructive as the form asks for it, and what its receiver may answer. */
export interface FeedbackText {
  behaviour: Behaviour;
  strength: string;
  seen: string;
  effect: string | null;
  suggestion: string | null;
  answer: string;
}

const said = (
  behaviour: Behaviour,
  [strength, seen, effect, suggestion, answer]: readonly [
    string,
    string,
    string | null,
    string | null,
    string,
  ],
): FeedbackText => ({ behaviour, strength, seen, effect, suggestion, answer });

export const FEEDBACK_TEXTS: Readonly<Record<FeedbackRelation, readonly FeedbackText[]>> = {
  superior: [
    said("berorientasi-pelayanan", [
      "Anda sabar dan suaranya menenangkan.",
      "Pada jam ramai Anda berdiri menyapa warga yang kebingungan di pintu masuk.",
      "Antrean menjadi tertib dan tidak ada yang pulang dengan tangan kosong.",
      null,
      "Terima kasih. Saya akan terus melakukannya.",
    ]),
    said("akuntabel", [
      "Berkas yang Anda tangani hampir selalu lengkap.",
      "Dua berkas minggu ini belum dicatat di buku register sampai keesokan harinya.",
      "Rekan lain sempat mencari-cari berkas itu.",
      "Catat berkas sebelum berpindah ke pemohon berikutnya; sediakan register di meja.",
      "Baik, register sudah saya pindahkan ke meja loket.",
    ]),
    said("kompeten", [
      "Anda cepat belajar aplikasi baru.",
      "Anda menyelesaikan perekaman data tanpa bantuan pada minggu pertama.",
      "Waktu pelayanan di loket Anda paling singkat.",
      "Luangkan setengah jam setiap Jumat untuk melatih dua rekan.",
      "Siap, saya mulai dengan rekan di loket sebelah.",
    ]),
    said("adaptif", [
      "Anda tetap tenang ketika sistem terganggu.",
      "Saat jaringan putus, warga menunggu lebih dari satu jam tanpa penjelasan dari loket.",
      "Beberapa warga mengeluh karena tidak tahu harus menunggu atau pulang.",
      "Umumkan gangguan paling lambat sepuluh menit sesudah terjadi dan tawarkan nomor antrean esok hari.",
      "Saya mengerti. Papan pengumuman gangguan sudah kami siapkan.",
    ]),
    said("kolaboratif", [
      "Anda mudah diajak bekerja sama.",
      "Anda menghubungi bidang lain sendiri sehingga aduan selesai dalam dua hari.",
      "Warga menulis bahwa masalahnya selesai.",
      null,
      "Terima kasih atas kepercayaannya.",
    ]),
  ],
  peer: [
    said("harmonis", [
      "Rekan yang menyenangkan dan mau mendengar.",
      "Waktu saya kewalahan, Anda mengambil sebagian antrean tanpa diminta.",
      "Kami berdua bisa istirahat tepat waktu.",
      null,
      "Sama-sama, kita satu tim.",
    ]),
    said("kolaboratif", [
      "Selalu siap menjawab pertanyaan teman.",
      "Perubahan syarat baru saya ketahui dari warga, padahal sudah diumumkan di rapat Anda.",
      "Saya terpaksa meminta warga kembali.",
      "Bagikan perubahan syarat lewat grup pada hari yang sama.",
      "Maaf, mulai sekarang saya kirim ringkasan rapat sore harinya.",
    ]),
    said("kompeten", [
      "Teliti membaca berkas.",
      "Anda menemukan kesalahan ejaan nama sebelum akta dicetak.",
      "Warga tidak perlu mengurus pembetulan.",
      null,
      "Terima kasih sudah memperhatikan.",
    ]),
  ],
  subordinate: [
    said("berorientasi-pelayanan", [
      "Bapak/Ibu pimpinan sering turun ke loket.",
      "Saat hari pertama alur baru, pimpinan ikut berdiri di depan membantu warga.",
      "Kami jadi lebih percaya diri.",
      null,
      "Terima kasih, saya juga belajar banyak dari loket.",
    ]),
    said("harmonis", [
      "Arahan pimpinan jelas dan tidak meninggikan suara.",
      "Pembagian jadwal loket bulan lalu diumumkan sehari sebelumnya.",
      "Beberapa dari kami sulit mengatur keperluan keluarga.",
      "Umumkan jadwal paling lambat satu minggu sebelumnya.",
      "Masukan yang baik. Jadwal berikutnya saya umumkan sepuluh hari sebelumnya.",
    ]),
  ],
  related: [
    said("kolaboratif", [
      "Komunikasinya dengan unit kami lancar.",
      "Data yang kami minta dikirim pada hari yang sama, lengkap dengan penjelasan.",
      "Laporan bersama selesai sebelum waktunya.",
      null,
      "Senang bisa membantu.",
    ]),
    said("akuntabel", [
      "Mudah dihubungi dan sopan.",
      "Data untuk laporan bersama datang tiga hari setelah tanggal yang disepakati.",
      "Laporan kami ikut mundur.",
      "Beri tahu sejak awal bila tanggalnya sulit, supaya kita atur bersama.",
      "Terima kasih, lain kali saya kabari lebih awal.",
    ]),
  ],
};
