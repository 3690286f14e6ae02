import type { Snapshot } from "#core/publications/snapshot.ts";

/** Figures of a publication that may be evidence for the people of the unit: the rest speaks of things. */
export const FIGURES = ["ikm", "kompetensi", "perilaku", "dialog"] as const;
export type Figure = (typeof FIGURES)[number];

/** Fewer answers than this say nothing about the people of a unit. */
const FEWEST = 10;

const decimal = (value: number, digits: number): string => value.toFixed(digits).replace(".", ",");

/**
 * A frozen figure in one line, as it is stored with the evidence: Indonesian in every language, like
 * the text around it. Null where the publication has none, or too few answered.
 */
export function figureLine({ index, n, dialogue }: Snapshot, figure: Figure): string | null {
  if (figure === "dialog") {
    const share = dialogue?.answeredInTime ?? null;
    if (share === null || share.n < FEWEST) return null;
    return `Dijawab tepat waktu: ${decimal(share.percent, 1)}% dari ${share.n} kiriman warga.`;
  }
  if (index === null || n < FEWEST) return null;
  if (figure === "ikm")
    return `IKM unit ${decimal(index.ikm, 2)} (${index.grade}), ${n} responden.`;
  const element = index.elements.find(({ key }) => key === figure);
  if (element === undefined) return null;
  return `${element.name.id}: ${decimal(element.index, 2)} (${element.grade}), ${element.n} responden.`;
}
