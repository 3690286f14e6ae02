import { z } from "zod";
import { ACTION_STATES } from "#core/actions/action-state.ts";
import { ACHIEVEMENTS } from "#core/cycles/predicate.ts";
import { packAchievement, packHead, packIndicator } from "./pack-parts.ts";

/**
 * What a unit carries into e-Kinerja: its figures with the publications they rest on, what was
 * proposed and set, and its follow-up plan. Canonical JSON (RFC 8785) is what the checksum is over.
 */
export const unitPackSchema = z.object({
  format: z.literal("tanggap-unit-evidence/1"),
  ...packHead,
  asOf: z.string().describe("Day on which what is not frozen was looked at"),
  indicators: z.array(packIndicator),
  proposal: z.object({
    percent: z.number().nullable().describe("Weighted, of what is evidenced"),
    evidencedWeight: z.number(),
    totalWeight: z.number(),
    achievement: z.enum(ACHIEVEMENTS).nullable(),
    reason: z.string(),
  }),
  achievement: packAchievement,
  headComment: z.string().nullable(),
  followUp: z
    .array(
      z.object({
        text: z.string(),
        element: z.string().nullable(),
        responsible: z.string(),
        dueOn: z.string(),
        indicator: z.string(),
        state: z.enum(ACTION_STATES),
        progress: z.int(),
        evidence: z.string().nullable(),
        evidenceLink: z.string().nullable(),
      }),
    )
    .describe("Actions due within the cycle"),
});

export type UnitPack = z.infer<typeof unitPackSchema>;
