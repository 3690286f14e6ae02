import { OFFICIAL_ELEMENTS, type OfficialElement } from "#core/instruments/instrument.ts";
import type { UnitKind } from "#core/units/unit-kind.ts";
import type { DemoUnit } from "#db/seed/demo/governments/demo-government.ts";
import { type Random, randomFrom } from "#lib/seeded-random.ts";

/** How the citizens of the demo experience a unit, over the years. */
export interface Character {
  /** What an average respondent feels about each element, around 1 to 4. */
  feeling: Record<OfficialElement, number>;
  /** How much better each quarter is than the one before. */
  drift: number;
  /** The share of respondents who were told what to answer. */
  steered: number;
}

/** What citizens praise and miss almost everywhere. */
const LEANING: Record<OfficialElement, number> = {
  persyaratan: 0.02,
  prosedur: -0.04,
  waktu: -0.22,
  biaya: 0.1,
  produk: 0.05,
  kompetensi: 0.12,
  perilaku: 0.16,
  sarpras: -0.14,
  pengaduan: -0.06,
};

export function characterOf(unitId: string): Character {
  const random = randomFrom(`character ${unitId}`);
  const level = 2.75 + 0.8 * random.next();
  const weak = random.pick(OFFICIAL_ELEMENTS.filter((key) => key !== "biaya"));
  const feeling = Object.fromEntries(
    OFFICIAL_ELEMENTS.map((key) => [
      key,
      level + LEANING[key] + 0.08 * random.normal() - (key === weak ? 0.3 : 0),
    ]),
  ) as Record<OfficialElement, number>;
  return {
    feeling,
    drift: 0.02 + 0.03 * random.normal(),
    steered: random.chance(0.08) ? 0.16 : 0.015,
  };
}

/** The fewest and most answers of a quarter. */
const ANSWERS: Record<UnitKind, readonly [number, number]> = {
  opd: [80, 240],
  uptd: [40, 120],
  puskesmas: [110, 270],
  rsud: [350, 400],
  kecamatan: [50, 180],
  kelurahan: [8, 40],
  bagian: [0, 0],
  mitra: [0, 0],
};

/** How many people answer in a whole quarter: enough at large counters, far too few at small ones. */
export function answersPerQuarter(unit: DemoUnit, random: Random): number {
  const served = unit.served ?? 0;
  if (unit.kind === "opd" && served > 10_000) return random.between(385, 430);
  if (unit.kind === "opd" && served > 2_000) return random.between(290, 350);
  if (unit.kind === "kelurahan" && random.chance(0.1)) return random.between(1, 4);
  return random.between(...ANSWERS[unit.kind]);
}
