/** Words that begin the label of a line that sums a table up, or explains it. */
const FIRST =
  words(`σ ∑ jumlah jml jlh total totals subtotal sub grand sum rata rata2 rerata rataan ratarata
  mean means average averages avg nrr ikm skm indeks index bobot weight weighted mutu min minimum
  minimal maks maksimum maksimal max maximum nilai skor score scores terendah tertinggi lowest highest
  modus mode median std stdev sd standar standard deviasi simpangan varian varians variance persentase
  prosentase persen percent kategori predikat kinerja konversi keterangan ket catatan legenda legend
  sumber note notes peringkat ranking rank kesimpulan hasil count banyaknya banyak`);

/** With these alone a label is made up; any other word may be part of somebody's name. */
const OTHER =
  words(`per unsur responden respondent respondents tertimbang unit pelayanan layanan kepuasan
  masyarakat setelah dikonversi dikali persepsi dan atau dari of the and all semua keseluruhan element
  elements akhir kuesioner terisi data baku deviation value values column kolom baris komposit gabungan
  interval isi jawaban x`);

/** Short ones are names as well. */
const NAMES = words("min max mode sum sd ket total nilai rank");

const CODE = /^(?:u?\d+)$/;

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/));
}

/**
 * Does a cell label a line under a table? "clear": it says nothing else; "name": it may as well be
 * somebody's name; "perhaps": it begins like a label and goes on with other words.
 * @returns null when it is no label
 */
export function summaryLabel(cell: string): "clear" | "name" | "perhaps" | null {
  const said = cell
    .normalize("NFKC")
    .toLowerCase()
    .split(/[^\p{L}\p{N}∑]+/u)
    .filter((word) => word !== "");
  const [first = "", ...rest] = said.slice(said.findIndex((word) => !CODE.test(word)));
  if (!FIRST.has(first)) return null;
  if (rest.some((word) => !FIRST.has(word) && !OTHER.has(word) && !CODE.test(word)))
    return "perhaps";
  return rest.length === 0 && NAMES.has(first) && /^[\p{L}]+$/u.test(cell.trim())
    ? "name"
    : "clear";
}
