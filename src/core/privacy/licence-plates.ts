import type { Finding } from "./personal-data-kind.ts";
import { type Candidate, candidates } from "./span-of-match.ts";

/** Area codes on Indonesian plates. */
const AREA =
  "A[ABDEG]?|B[ABDEGHKLMNP]?|D[ABCDEGHKLMNPRSTW]?|E[ABD]?|F|G|H|K[BHTU]?|L|M|N|P[AB]?|R|S|T|W|Z";
const PLATE = new RegExp(
  `(?<![\\w/])(?:${AREA})[ .\\-]{0,2}\\d{1,4}(?:[ .\\-]{0,2}[A-Z]{1,3})?(?![\\w/])`,
  "gi",
);

const AFTER_VEHICLE =
  /\b(?:plat|pelat|nopol|no\.? ?pol|nomor polisi|nomor kendaraan|bernomor|mobil|motor|sepeda motor|angkot|truk|bus|bis|ambulans|becak|kendaraan|avanza|xenia|innova|vario|beat|pick ?up|taksi|ojek)\b[^\d\n]{0,24}$/i;
/** Rooms, blocks, counters, paper and schools are numbered alike. */
const AFTER_PLACE =
  /\b(?:ruang|ruangan|kamar|blok|gedung|lantai|loket|kelas|lorong|gang|gg|kertas|ukuran|poli|bangsal|ranjang|meja|rak|pintu|peron|kode|seri|nomor|no|antrean|antrian|rute|trayek|jurusan|formulir|kios|los|petak|unit|tribun|kursi|pasal|tipe|type|golongan|gol)\b[.\s]*$/i;
/** Short words and measures that follow a number in a text of capitals. */
const NO_SUFFIX =
  /(?:RT|RW|WIB|KM|KG|GB|MB|CM|MM|LT|NO|DAN|DI|KE|YG|INI|ITU|TDK|ADA|MAU|DGN|JAM|PER|RP|ORG|THN|SD|HVS|BLN|TH|KK|PKL|TGL|HARI|BUAH|KW|VA)$/;

const isPlate = ({ found, before }: Candidate): boolean => {
  const digits = found.replace(/\D/g, "");
  const suffix = found.replace(/^.*\d[ .-]*/, "");
  if (AFTER_VEHICLE.test(before)) return suffix !== "" || digits.length >= 3;
  const capitals = found === found.toUpperCase();
  return (
    capitals &&
    digits.length >= 2 &&
    !digits.startsWith("0") &&
    suffix !== "" &&
    !NO_SUFFIX.test(suffix) &&
    !AFTER_PLACE.test(before)
  );
};

/** Licence plates: area code, number, letters; in small letters only after a word for a vehicle. */
export const findPlates = (text: string): Finding[] =>
  candidates(text, PLATE)
    .filter(isPlate)
    .map(({ start, end }) => ({ kind: "plate", start, end }));
