import type { Locale } from "#core/locale.ts";
import type { Snapshot } from "./snapshot.ts";

/** Column names of the table a snapshot is downloaded as. */
export const SNAPSHOT_COLUMNS = [
  "bagian",
  "kunci",
  "nama",
  "n",
  "nrr",
  "indeks",
  "mutu",
  "batas_bawah",
  "batas_atas",
] as const;

type Row = (string | number | null)[];

/** A snapshot as rows for a spreadsheet: the index, each element, each group that may be shown. */
export function snapshotTable(snapshot: Snapshot, locale: Locale): Row[] {
  const { unit, n, index, breakdowns } = snapshot;
  if (index === null) return [["ikm", unit.slug, unit.name, n, null, null, null, null, null]];
  const { ikm, grade, interval } = index;
  return [
    [
      "ikm",
      unit.slug,
      unit.name,
      n,
      null,
      ikm,
      grade,
      interval?.low ?? null,
      interval?.high ?? null,
    ],
    ...index.elements.map((element): Row => {
      const { key, name, nrr } = element;
      return ["unsur", key, name[locale], element.n, nrr, element.index, element.grade, null, null];
    }),
    ...breakdowns.flatMap(({ dimension, groups }) =>
      groups.map((group): Row => {
        const { key, name } = group;
        return [dimension, key, name, group.n, null, group.ikm, group.grade, null, null];
      }),
    ),
  ];
}
