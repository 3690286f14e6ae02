import type { TopicKind } from "#core/topics/topic-kind.ts";
import { dateThere, quartersUntil } from "#db/seed/demo/survey/quarters.ts";
import { addDays } from "#lib/dates/add-days.ts";
import { workingDaysBetween } from "#lib/dates/working-days.ts";
import type { DemoPost } from "./demo-post.ts";
import type { StoryKey } from "./stories.ts";

type Past = readonly [TopicKind, string, StoryKey, title: string, text: string, answer: string];

/** What people wrote to the civil registry last quarter: enough for shares that may be shown. */
const LAST_QUARTER: readonly Past[] = [
  [
    "pengaduan",
    "KTP-el",
    "solved",
    "Foto KTP-el tertukar dengan orang lain",
    "Saat KTP-el saya ambil, fotonya bukan foto saya. Petugas meminta saya menunggu kabar, tetapi belum ada kabar.",
    "Mohon maaf. Data perekaman sudah kami periksa dan KTP-el yang benar sudah dicetak. Silakan ambil di loket 2 tanpa antre.",
  ],
  [
    "pengaduan",
    "Kartu Keluarga",
    "solved",
    "Kode pada Kartu Keluarga tidak terbaca saat daftar sekolah",
    "Sekolah menolak Kartu Keluarga anak saya karena kode batangnya tidak terbaca. Pendaftaran tinggal dua hari lagi.",
    "Kartu Keluarga sudah kami terbitkan ulang dengan tanda tangan elektronik yang baru. Kami juga sudah menghubungi sekolah.",
  ],
  [
    "informasi",
    "Akta Kelahiran",
    "solved",
    "Bisakah akta kelahiran anak sepuluh tahun diurus tanpa saksi?",
    "Anak saya berumur sepuluh tahun dan belum punya akta. Kedua saksi kelahiran sudah pindah.",
    "Bisa. Saksi boleh siapa saja yang mengetahui kelahiran, dua orang, cukup dengan salinan KTP. Formulirnya tersedia di loket 4.",
  ],
  [
    "pengaduan",
    "KTP-el",
    "solvedSlowly",
    "Perekaman untuk orang tua yang tidak dapat berjalan",
    "Ibu saya sudah lama sakit dan tidak dapat datang ke kantor. Kami mohon petugas merekam di rumah.",
    "Petugas sudah datang ke rumah pada hari Sabtu. KTP-el diantar bersama Kartu Keluarga yang baru.",
  ],
  [
    "pengaduan",
    "Pindah Datang",
    "solved",
    "Surat pindah belum masuk ke kota tujuan",
    "Surat pindah saya terbit dua minggu lalu, tetapi di kota tujuan datanya belum terlihat.",
    "Data kepindahan sudah kami kirim ulang dan sudah diterima kota tujuan. Mohon maaf atas keterlambatannya.",
  ],
  [
    "aspirasi",
    "Kartu Identitas Anak (KIA)",
    "solved",
    "Cetak KIA di sekolah supaya orang tua tidak antre",
    "Banyak orang tua mengantre untuk KIA pada awal tahun ajaran. Sebaiknya petugas datang ke sekolah.",
    "Kami setuju. Jadwal cetak KIA di delapan sekolah dasar sudah disusun bersama Dinas Pendidikan.",
  ],
  [
    "pengaduan",
    "Akta Kelahiran",
    "solvedLate",
    "Nama ibu pada akta kelahiran salah satu huruf",
    "Nama istri saya pada akta anak kurang satu huruf. Sudah saya sampaikan dua kali di loket.",
    "Mohon maaf, perbaikan ini memakan waktu karena menunggu berkas lama. Akta yang benar sudah dapat diunduh.",
  ],
  [
    "informasi",
    "Akta Kematian",
    "solved",
    "Mengurus akta kematian untuk kerabat yang hidup sendiri",
    "Paman saya meninggal tanpa anak. Apakah keponakan boleh mengurus aktanya?",
    "Boleh. Bawa surat kematian dari kelurahan, Kartu Keluarga almarhum, dan KTP pelapor.",
  ],
  [
    "pengaduan",
    "Kartu Keluarga",
    "solved",
    "Anak kedua tidak tercantum setelah Kartu Keluarga diperbarui",
    "Setelah menambah anak ketiga, anak kedua kami hilang dari Kartu Keluarga.",
    "Sudah kami perbaiki pada hari yang sama. Kartu Keluarga terbaru dikirim ke surel Bapak/Ibu.",
  ],
  [
    "pengaduan",
    "KTP-el",
    "solvedSlowly",
    "KTP-el rusak dan nomor antrean daring selalu penuh",
    "KTP-el saya patah. Sudah seminggu saya mencoba antrean daring dan selalu penuh sejak pagi.",
    "Kuota antrean daring sudah ditambah, dan penggantian KTP-el rusak kini dilayani tanpa antrean.",
  ],
];

/** Posts of the quarter before this one, four days after each other from its third day on. */
export function pastPosts(now: Date, holidays: ReadonlySet<string>): DemoPost[] {
  const quarter = quartersUntil(now).at(-2);
  if (quarter === undefined) return [];
  return LAST_QUARTER.map(([kind, service, story, title, text, answer], at) => {
    const postedOn = addDays(quarter.startsOn, 2 + 4 * at);
    const age = workingDaysBetween(postedOn, dateThere(now), holidays);
    return { offers: "kependudukan", kind, service, story, title, text, answer, age };
  });
}
