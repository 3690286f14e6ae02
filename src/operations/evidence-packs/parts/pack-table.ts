import type { EmployeePack } from "#core/evidence-packs/employee-pack.ts";
import type { PackIndicator } from "#core/evidence-packs/pack-parts.ts";
import type { UnitPack } from "#core/evidence-packs/unit-pack.ts";
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

interface Line {
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

const toCells = (line: Line): CsvCell[] => [
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

const table = (lines: readonly Line[]): string => writeCsv(COLUMNS, lines.map(toCells));

/** One line for each indicator, each publication behind one, and each follow-up action. */
export const unitTable = ({ indicators, followUp }: UnitPack): string =>
  table([
    ...indicators.flatMap(indicatorLines),
    ...followUp.map((action) => ({
      part: "rtl",
      text: action.text,
      indicator: action.indicator,
      realisation: action.progress,
      date: action.dueOn,
      note: action.state,
      source: action.evidence,
      address: action.evidenceLink,
    })),
  ]);

function indicatorLines(each: PackIndicator): Line[] {
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

/** One line for each result, behaviour, piece of evidence and feedback, then the unit's indicators. */
export const employeeTable = (pack: EmployeePack): string =>
  table([
    ...pack.results.map(({ plan, indicator, target, realisation, feedback }) => ({
      part: "hasil kerja",
      text: plan,
      indicator,
      target,
      realisation,
      note: feedback,
    })),
    ...pack.behaviours.map(({ behaviour, expectation, feedback }) => ({
      part: "perilaku kerja",
      text: behaviour,
      target: expectation,
      note: feedback,
    })),
    ...pack.evidence.map(({ text, happenedOn, kind, words, publication, checksum, link }) => ({
      part: "bukti dukung",
      text,
      indicator: kind,
      date: happenedOn,
      note: words,
      source: publication,
      checksum,
      address: link,
    })),
    ...pack.feedback.map(({ strength, seen, suggestion, happenedOn, relation, from }) => ({
      part: "umpan balik",
      text: strength,
      realisation: seen,
      note: suggestion,
      indicator: relation,
      date: happenedOn,
      source: from,
    })),
    ...(pack.rating === null ? [] : ratingLines(pack.rating)),
    ...pack.unitIndicators.flatMap(indicatorLines),
  ]);

const ratingLines = (rating: NonNullable<EmployeePack["rating"]>): Line[] => [
  {
    part: "penilaian",
    text: "hasil kerja",
    realisation: rating.workResults,
    note: rating.workReason,
  },
  {
    part: "penilaian",
    text: "perilaku kerja",
    realisation: rating.behaviour,
    note: rating.behaviourReason,
  },
  {
    part: "penilaian",
    text: "predikat",
    realisation: rating.predicate,
    date: rating.receivedOn,
    source: rating.signedBy,
  },
];
