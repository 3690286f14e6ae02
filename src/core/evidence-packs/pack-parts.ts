import { z } from "zod";
import { MISSING_REASONS } from "#core/achievements/measurement.ts";
import { CYCLE_STATES } from "#core/cycles/cycle-state.ts";
import { INDICATOR_SOURCES } from "#core/cycles/method.ts";
import { ACHIEVEMENTS } from "#core/cycles/predicate.ts";
import { PERIOD_KINDS } from "#core/periods/period-kind.ts";
import { intervalSchema } from "#core/satisfaction/index-report.ts";

const day = z.string().describe("YYYY-MM-DD");
const localText = z.object({ id: z.string(), en: z.string() });

/**
 * Which government, cycle and method a pack is of; every pack begins with it. When it was made is not
 * part of it: the same facts always have the same checksum, so a printed one can be checked later.
 */
export const packHead = {
  government: z.object({ name: z.string(), code: z.string() }),
  cycle: z.object({
    key: z.string(),
    kind: z.enum(PERIOD_KINDS),
    startsOn: day,
    endsOn: day,
    state: z.enum(CYCLE_STATES),
  }),
  method: z.object({ name: z.string(), version: z.int(), legalBasis: z.string() }),
  unit: z.object({ slug: z.string(), name: z.string() }),
};

/** A frozen publication that a figure rests on. */
export const packSource = z.object({
  unit: z.string(),
  survey: z.string(),
  period: z.string(),
  version: z.int(),
  checksum: z.string().describe("SHA-256 of the publication's bytes"),
  address: z.string().describe("Where these bytes are, below the portal's address"),
});
export type PackSource = z.infer<typeof packSource>;

export const packIndicator = z.object({
  key: z.string(),
  name: localText,
  source: z.enum(INDICATOR_SOURCES),
  weight: z.int(),
  target: z.number(),
  realisation: z.number().nullable(),
  percent: z.number().nullable().describe("Of the target, capped"),
  n: z.int().nullable(),
  interval: intervalSchema.nullable(),
  missing: z.enum(MISSING_REASONS).nullable().describe("Why it does not count; never zero"),
  asOf: day.nullable(),
  evidence: z.string().nullable(),
  evidenceLink: z.string().nullable(),
  sources: z.array(packSource),
});
export type PackIndicator = z.infer<typeof packIndicator>;

/** What a person has set for the unit; null until then. */
export const packAchievement = z
  .object({
    achievement: z.enum(ACHIEVEMENTS),
    proposed: z.enum(ACHIEVEMENTS).nullable(),
    reason: z.string().nullable(),
    setBy: z.string(),
    setAt: z.string(),
    checksum: z.string().describe("SHA-256 of the frozen basis"),
  })
  .nullable();

/** Where a publication's exact bytes can be fetched and checked. */
export const sourceAddress = (source: { unit: string; survey: string; version: number }): string =>
  `/hasil/${source.unit}.json?survei=${source.survey}&versi=${source.version}`;
