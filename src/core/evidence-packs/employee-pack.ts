import { z } from "zod";
import { OBJECTION_DECISIONS } from "#core/appraisals/objection.ts";
import { ATTENDANCE_STATUSES } from "#core/attendance/attendance.ts";
import { BEHAVIOURS } from "#core/cycles/behaviour.ts";
import { PREDICATES, RATINGS } from "#core/cycles/predicate.ts";
import { EVIDENCE_KINDS, FEEDBACK_RELATIONS } from "#core/performance-plans/evidence-kind.ts";
import { ASPECTS } from "#core/performance-plans/work-result.ts";
import { packAchievement, packHead, packIndicator } from "./pack-parts.ts";

const text = z.string().nullable();
const mean = z.object({ mean: z.number(), n: z.int() }).nullable();

/**
 * What one person carries into e-Kinerja. It holds what its reader may read and no more: the 360°
 * part only for the person, the assessor and his superior, ratings only once they are signed.
 */
export const employeePackSchema = z.object({
  format: z.literal("tanggap-employee-evidence/1"),
  ...packHead,
  employee: z.object({ nip: z.string(), name: z.string(), position: z.string() }),
  assessor: text,
  reviewer: text,
  results: z.array(
    z.object({
      plan: z.string(),
      serves: text.describe("The superior's result it serves"),
      aspect: z.enum(ASPECTS),
      indicator: z.string(),
      target: z.string(),
      realisation: text,
      feedback: text,
    }),
  ),
  behaviours: z.array(
    z.object({ behaviour: z.enum(BEHAVIOURS), expectation: text, feedback: text }),
  ),
  evidence: z
    .array(
      z.object({
        happenedOn: z.string(),
        unit: z.string(),
        kind: z.enum(EVIDENCE_KINDS),
        text: z.string(),
        words: text.describe("The citizen's words, masked, as the public may read them"),
        link: text,
        publication: text.describe("survey/version"),
        checksum: text,
        attachedBy: z.string(),
      }),
    )
    .describe("Without what was taken back"),
  feedback: z.array(
    z.object({
      happenedOn: z.string(),
      from: z.string(),
      relation: z.enum(FEEDBACK_RELATIONS),
      strength: z.string(),
      seen: z.string(),
      effect: text,
      suggestion: text,
      response: text,
    }),
  ),
  review: z
    .object({
      minimum: z.int().describe("Peers and subordinates are shown from so many answers on"),
      behaviours: z.array(
        z.object({
          behaviour: z.enum(BEHAVIOURS),
          self: mean,
          superior: mean,
          peer: mean,
          subordinate: mean,
          others: mean,
        }),
      ),
    })
    .nullable(),
  discipline: z.object({
    workingDays: z.int(),
    counts: z.record(z.enum(ATTENDANCE_STATUSES), z.int()),
    leave: z.int(),
    unrecorded: z.int().describe("Without any record; not an absence"),
    pending: z.int().describe("After the last import"),
  }),
  unitIndicators: z.array(packIndicator),
  unitAchievement: packAchievement,
  rating: z
    .object({
      workResults: z.enum(RATINGS),
      workReason: text,
      behaviour: z.enum(RATINGS),
      behaviourReason: text,
      predicate: z.enum(PREDICATES),
      signedBy: text,
      receivedOn: text,
    })
    .nullable()
    .describe("Given and signed by a person; null until then"),
  comment: text,
  objection: z
    .object({
      filedOn: z.string(),
      decision: z.enum(OBJECTION_DECISIONS).nullable(),
      decisionReason: text,
    })
    .nullable(),
});

export type EmployeePack = z.infer<typeof employeePackSchema>;
