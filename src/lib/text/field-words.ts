import { wordForms } from "./word-forms.ts";

/**
 * Basic words of services, complaints and the survey (PermenPANRB 14/2017) whose forms the stemmer
 * takes for others, or might. The order counts where two share a form: the first one has it.
 */
const ROOTS = `
  setuju kecewa puas tanggap terang padam pindah kelola rawat rusak tolak pungut puji putus nilai nikah
  suap tambah turun kurang siap sedia sebar salur salah saran sampai selesai selidik milik marah
  keluh kembang laku laksana cetak tertib tentu tetap tata tera tugas tunggu tagih tanam tangan
  tawar telepon temu tempat tanggung tebang tegur tekan tembus tempuh tendang terap teliti terima
  tilang timbang timbun tindak tinggal tinjau tingkat titip tonton tuduh tukar tulis tumpuk tuntas
  tuntut tunda tunjuk tutup tutur tabrak tahan takut tampil tampung tangkap tangguh tarik taruh
  tanya tanda tambal tuju
  padat pahat pakai paham paksa pandang pandu panggil pangkas panjang pantau papar parkir pasang
  pasok pasti patuh pecah pegang pelihara penuh percaya periksa perlu pesan pijak pikir pilih
  pimpin pinjam pisah pajak potong pukul pulang pulih pupuk pusat puncak punya pugar
  kabar kaji karang kait kalah kali kandung kantuk kasih kawal kejar keras kerja kirim kosong
  kontrol koreksi kuasa kuat kubur kucil kumpul kunci kunjung kurung kutip kutuk kembali kenal
  kena kenang kerah kikis kemas kemuka
  saji saksi sambut sambung samping sanggup sangka santun sapa sapu saring sebut segera sehat
  sejahtera sekat seleksi seleweng selenggara sembuh sempurna sempit sendiri serah serap
  setor sesal sewa sidik siapa siar siksa simpan singgung singkat sita sobek soal sogok
  sosialisasi sumbang sumbat suntik surat suruh susah susul susun sulit surut survei syukur syarat
  standar stabil proses protes program prioritas promosi transfer kritik klaim
  cek cat las
  urus daftar adu lapor bayar lambat cepat ramah sopan bersih baik jalan gelap aman izin usaha
  rekam ambil jelas bantu sakit lahir mati catat didik ajar datang tanah bangun rumah ruang dagang
  jual beli benar ubah ganti hilang cari lihat dengar baca jawab usul hadir awas nyaman guna atur
  ukur hitung rujuk hubung aju angkat cegah edar evaluasi henti jemput lengkap lepas lewat libat
  lulus mampu malu ragu rancang rapi rencana rendam resah resmi respons respon rinci robek rugi
  main antar arah duduk dukung ganggu rundung rusuh validasi verifikasi genang banjir lubang macet buang angkut bakar
`;

/** Words that stand for themselves beside what they were once made of, and their own forms. */
const APART = `
  penduduk meninggal perilaku pemerintah
  tetapi terapi sekarang sekali kalian selaku kasihan pecat pekarangan prosesi
  perangkat berangkat
`;

/** Forms outside the rules; the first word of a line is the basic one. */
const IRREGULAR = `
  antre antri antrean antrian mengantre mengantri
  penghargaan menghargai dihargai hargai
  tinggal meninggalkan ditinggalkan meninggali peninggalan
  hak berhak
  lindung melindungi dilindungi terlindungi perlindungan
  minta meminta dimintai diminta permintaan peminta memintakan dimintakan
  absen absensi
  rinci perinci terperinci memerinci diperinci
  kompeten kompetensi berkompetensi
  laku pelaku pelakunya kelakuan
  milik pemilik kepemilikan
  warga kewarganegaraan
  tenaga ketenagakerjaan
`;

const lines = (text: string): string[] => text.trim().split("\n");
const wordsOf = (text: string): string[] => text.trim().split(/\s+/);

function tableOfForms(): Map<string, string> {
  const forms = new Map<string, string>();
  const add = (form: string, root: string) => {
    if (!forms.has(form)) forms.set(form, root);
  };
  const roots = wordsOf(`${APART} ${ROOTS}`);
  for (const root of roots) add(root, root);
  for (const line of lines(IRREGULAR)) {
    const [root = "", ...others] = wordsOf(line);
    for (const form of [root, ...others]) add(form, root);
  }
  for (const root of roots) for (const form of wordForms(root)) add(form, root);
  return forms;
}

const FORMS = tableOfForms();
const PARTICLE = /(?:nya|lah|kah|pun|ku|mu)$/;

/** The basic form of a word that is known here, with or without a particle; else undefined. */
export const fieldWord = (word: string): string | undefined =>
  FORMS.get(word) ?? FORMS.get(word.replace(PARTICLE, ""));
