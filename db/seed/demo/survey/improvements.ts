import type { OfficialElement } from "#core/instruments/instrument.ts";
import type { Character } from "./character.ts";

/** What citizens felt better after the counters' training in excellent service (see evaluations/trainings.ts). */
const IMPROVED: Record<string, Partial<Record<OfficialElement, number>>> = {
  disdukcapil: { perilaku: 0.3, kompetensi: 0.22, pengaduan: 0.25 },
};
/** How many quarters after the demo's first. */
export const IMPROVED_FROM = 3;

/** How citizens experience a unit in a quarter: as always, or better since then. */
export function characterIn(character: Character, unitSlug: string, quarter: number): Character {
  const better = quarter < IMPROVED_FROM ? undefined : IMPROVED[unitSlug];
  if (better === undefined) return character;
  const feeling = { ...character.feeling };
  for (const [key, by] of Object.entries(better)) feeling[key as OfficialElement] += by;
  return { ...character, feeling };
}
