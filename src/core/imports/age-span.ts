import { AGE_BANDS } from "#core/responses/profile.ts";

type AgeBand = (typeof AGE_BANDS)[number];
/** Ages in years, both included. */
interface Span {
  from: number;
  to: number;
}

/** Nobody younger answers for himself; the oldest only measures how far an open end reaches. */
const YOUNGEST = 17;
const OLDEST = 120;
const OPEN_END = 75;

const RANGE = /^(\d{1,2})(?:-|s\.?\/?d\.?|sampai|hingga|to)(\d{1,3})$/;
const SINGLE = /^(\d{1,3})(?:[.,]0+)?$/;
const ABOVE = /^(?:>|diatas|lebihdari)(\d{1,2})$/;
const FROM =
  /^(?:>=|≥|minimal)(\d{1,2})$|^(\d{1,2})(?:\+|keatas|atau?lebih|danlebih|danseterusnya)$/;
const BELOW = /^(?:<|dibawah|kurangdari)(\d{1,2})$/;
const UP_TO = /^(?:<=|≤|maksimal|s\.?\/?d\.?|sampai)(\d{1,2})$|^(\d{1,2})(?:kebawah|ataukurang)$/;

/** "26 s.d. 35", "30-39", "> 50 th", "42 tahun"; null for what is no age. */
export function readAgeSpan(text: string): Span | null {
  const plain = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\p{Cf}/gu, "")
    .replace(/[–—−]/g, "-")
    .replace(/(?:tahun|thn|th)\.?|\busia\b|\bumur\b|\s+/g, "");
  const [, from, to] = RANGE.exec(plain) ?? [];
  if (from !== undefined) return span(Number(from), Number(to));
  const age = numberIn(SINGLE, plain);
  if (age !== null) return span(age, age);
  const above = numberIn(ABOVE, plain);
  const least = above === null ? numberIn(FROM, plain) : above + 1;
  if (least !== null) return span(least, OLDEST);
  const below = numberIn(BELOW, plain);
  const most = below === null ? numberIn(UP_TO, plain) : below - 1;
  return most === null ? null : span(0, most);
}

function numberIn(pattern: RegExp, text: string): number | null {
  const found = pattern.exec(text);
  return found === null ? null : Number(found[1] ?? found[2]);
}

const span = (from: number, to: number): Span | null =>
  from > to || to > OLDEST || to < YOUNGEST ? null : { from, to };

const limits = (band: AgeBand): Span => {
  const [from, to] = band.split(/[-+]/);
  return { from: Number(from), to: Number(to) || OLDEST };
};

/** The band that holds all of these ages; null when they lie in several. */
export const bandOf = ({ from, to }: Span): AgeBand | null =>
  AGE_BANDS.find((band) => limits(band).from <= from && to <= limits(band).to) ?? null;

/** The band that holds the most of these ages, the younger one of two. */
export function nearestBand({ from, to }: Span): AgeBand {
  const end = to === OLDEST ? Math.max(OPEN_END, from) : to;
  const shared = (band: AgeBand) =>
    Math.min(end, limits(band).to) - Math.max(from, limits(band).from);
  return AGE_BANDS.reduce((best, band) => (shared(band) > shared(best) ? band : best));
}
