import type { PackIndicator } from "#core/evidence-packs/pack-parts.ts";
import { type CsvCell, writeCsv } from "#lib/tables/csv.ts";

const COLUMNS = [
  "bagian",
  "uraian",
  "indikator",
  "target",
  "realisasi",
  "persen_target",
  "n",
  "tanggal",
  "keterangan",
  "sumber",
  "sidik_sha256",
  "alamat",
];

export interface PackLine {
  part: string;
  text: string;
  indicator?: string | null;
  target?: CsvCell;
  realisation?: CsvCell;
  percent?: number | null;
  n?: number | null;
  date?: string | null;
  note?: string | null;
  source?: string | null;
  checksum?: string | null;
  address?: string | null;
}

const toCells = (line: PackLine): CsvCell[] => [
  line.part,
  line.text,
  line.indicator ?? null,
  line.target ?? null,
  line.realisation ?? null,
  line.percent ?? null,
  line.n ?? null,
  line.date ?? null,
  line.note ?? null,
  line.source ?? null,
  line.checksum ?? null,
  line.address ?? null,
];

export const packTable = (lines: readonly PackLine[]): string =>
  writeCsv(COLUMNS, lines.map(toCells));

export function indicatorLines(each: PackIndicator): PackLine[] {
  const { name, target, realisation, percent, n, missing, asOf, evidence, evidenceLink } = each;
  const line = {
    part: "indikator unit",
    text: name.id,
    target,
    realisation,
    percent,
    n,
    date: asOf,
    note: missing,
    source: evidence,
    address: evidenceLink,
  };
  const sources = each.sources.map(({ survey, version, checksum, address }) => ({
    part: "sumber indikator",
    text: name.id,
    source: `${survey}/${version}`,
    checksum,
    address,
  }));
  return [line, ...sources];
}
