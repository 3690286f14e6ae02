/** name · days it takes by the service standard (0: at once) · what to bring */
type Service = readonly [name: string, days: number, bring: string];

export interface ServiceList {
  free: boolean;
  services: readonly Service[];
}

const list = (free: boolean, ...services: Service[]): ServiceList => ({ free, services });

/** What each kind of unit offers (names are common usage). */
export const SERVICE_LISTS = {
  kependudukan: list(
    true,
    ["KTP-el", 1, "fotokopi Kartu Keluarga"],
    ["Kartu Keluarga", 2, "Kartu Keluarga lama dan surat nikah"],
    ["Kartu Identitas Anak (KIA)", 1, "akta kelahiran anak dan KTP orang tua"],
    ["Akta Kelahiran", 2, "surat keterangan lahir dan buku nikah orang tua"],
    ["Akta Kematian", 2, "surat keterangan kematian dan KTP almarhum"],
    ["Pindah Datang", 2, "Kartu Keluarga dan KTP-el"],
  ),
  perizinan: list(
    false,
    ["Nomor Induk Berusaha (NIB)", 1, "KTP-el dan data usaha"],
    ["Persetujuan Bangunan Gedung (PBG)", 28, "gambar bangunan dan bukti hak tanah"],
    ["SIP Tenaga Kesehatan", 5, "STR dan rekomendasi organisasi profesi"],
    ["Izin Reklame", 5, "gambar dan lokasi reklame"],
    ["Izin Penelitian", 2, "surat pengantar kampus dan proposal"],
  ),
  puskesmas: list(
    false,
    ["Pendaftaran", 0, "KTP-el atau kartu JKN"],
    ["Poli Umum", 0, "nomor antrean"],
    ["Poli Gigi", 0, "nomor antrean"],
    ["KIA/KB", 0, "buku KIA"],
    ["Imunisasi", 0, "buku KIA"],
    ["Laboratorium", 1, "surat pengantar dokter"],
    ["Farmasi", 0, "resep"],
  ),
  rumahSakit: list(
    false,
    ["IGD", 0, "KTP-el atau kartu JKN, dapat menyusul"],
    ["Rawat Jalan", 0, "surat rujukan dan kartu JKN"],
    ["Rawat Inap", 0, "surat pengantar rawat inap"],
    ["Laboratorium", 1, "surat pengantar dokter"],
    ["Radiologi", 1, "surat pengantar dokter"],
    ["Farmasi", 0, "resep"],
  ),
  kewilayahan: list(
    true,
    ["Surat Pengantar", 0, "KTP-el dan pengantar RT/RW"],
    ["Surat Keterangan Usaha", 1, "KTP-el dan foto tempat usaha"],
    ["Surat Keterangan Domisili", 1, "KTP-el dan pengantar RT/RW"],
    ["Surat Keterangan Tidak Mampu", 1, "Kartu Keluarga dan pengantar RT/RW"],
    ["Legalisasi Dokumen", 0, "dokumen asli dan fotokopi"],
  ),
  pendidikan: list(
    true,
    ["Legalisir Ijazah", 1, "ijazah asli dan fotokopi"],
    ["Mutasi Siswa", 2, "rapor dan surat pindah sekolah"],
    ["SPMB", 0, "Kartu Keluarga dan akta kelahiran"],
  ),
  perhubungan: list(false, ["Uji KIR", 1, "STNK dan buku uji"]),
  pajak: list(
    false,
    ["PBB-P2", 3, "SPPT tahun sebelumnya"],
    ["BPHTB", 3, "akta jual beli dan sertifikat"],
  ),
  kesehatan: list(
    false,
    ["Sertifikat Laik Higiene Sanitasi", 14, "data usaha dan hasil pemeriksaan"],
    ["Rekomendasi Praktik Tenaga Kesehatan", 3, "STR dan KTP-el"],
  ),
  sosial: list(
    true,
    ["Usulan Bantuan Sosial", 5, "Kartu Keluarga dan KTP-el"],
    ["Rekomendasi Jaminan Kesehatan", 2, "Kartu Keluarga dan surat keterangan tidak mampu"],
  ),
  informasi: list(
    true,
    ["Permohonan Informasi Publik (PPID)", 10, "KTP-el"],
    ["Peliputan dan Publikasi", 2, "surat permohonan"],
  ),
  lingkungan: list(
    false,
    ["Pengangkutan Sampah", 1, "alamat dan nomor wajib retribusi"],
    ["Persetujuan Lingkungan", 10, "dokumen lingkungan usaha"],
  ),
  kepegawaian: list(
    true,
    ["Kenaikan Pangkat", 20, "SKP dua tahun terakhir"],
    ["Pensiun", 30, "SK pangkat terakhir dan Kartu Keluarga"],
    ["Cuti Pegawai", 2, "surat permohonan cuti"],
  ),
  perpustakaan: list(true, ["Keanggotaan Perpustakaan", 0, "KTP-el atau kartu pelajar"]),
} as const satisfies Record<string, ServiceList>;

export type ServiceListKey = keyof typeof SERVICE_LISTS;

/** The text of the service standard as the unit page shows it. */
export function standardText([, days, bring]: Service, free: boolean): string {
  const time = days === 0 ? "selesai di tempat" : `${days} hari kerja`;
  const cost = free ? "gratis" : "sesuai peraturan daerah";
  return `Persyaratan: ${bring}. Waktu: ${time}. Biaya: ${cost}.`;
}
