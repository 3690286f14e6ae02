import type { EmployeePack } from "#core/evidence-packs/employee-pack.ts";
import { indicatorLines, type PackLine, packTable } from "./pack-table.ts";

/** One line for each result, behaviour, piece of evidence and feedback, then the unit's indicators. */
export const employeeTable = (pack: EmployeePack): string =>
  packTable([
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

const ratingLines = (rating: NonNullable<EmployeePack["rating"]>): PackLine[] => [
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
