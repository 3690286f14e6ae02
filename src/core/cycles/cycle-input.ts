import { z } from "zod";
import type { Parties } from "#core/appraisals/open-appraisals.ts";
import { type Period, periodsInputSchema, periodsOfYear } from "#core/periods/period.ts";
import { line, optionalLine } from "#core/text-fields.ts";
import { versionSchema } from "#core/version.ts";
import { type FieldErrors, failure, type Result, success } from "#lib/result.ts";
import { CYCLE_STATES, type CycleState } from "./cycle-state.ts";

/** `number` empty: all of the kind in the year that are not there yet. */
export const newCyclesSchema = periodsInputSchema.extend({
  number: z
    .string("error.invalid")
    .regex(/^[1-4]?$/, "error.choose")
    .default("")
    .transform((text) => (text === "" ? null : Number(text))),
  method: versionSchema,
});
type NewCycles = z.infer<typeof newCyclesSchema>;

/**
 * The stretches for which cycles are to be made.
 * @param there keys of the cycles that are there
 */
export function cyclesToMake(
  { kind, year, number }: Pick<NewCycles, "kind" | "year" | "number">,
  there: ReadonlySet<string>,
): Result<Period[]> {
  const all = periodsOfYear(kind, year);
  const wanted = number === null ? all : all.filter((period) => period.number === number);
  if (wanted.length === 0) return failure({ number: "cycle.no-such-number" });
  const missing = wanted.filter(({ key }) => !there.has(key));
  return missing.length === 0 ? failure({ year: "cycle.all-there" }) : success(missing);
}

export const cycleMethodSchema = z.object({ version: versionSchema, method: versionSchema });

/** `to` is the state the form spoke of: a step is never taken twice. */
export const cycleMoveSchema = z.object({
  version: versionSchema,
  to: z.enum(CYCLE_STATES, "error.invalid"),
});

/** Assessor and reviewer by NIP or full name; null for the highest officials. */
export const partiesSchema = z.object({
  version: versionSchema,
  assessor: optionalLine(150),
  reviewer: optionalLine(150),
  reason: line(500),
});

type Named = Pick<Parties, "assessorId" | "reviewerId">;

/**
 * May these people judge this person instead? A signed result keeps its assessor, a final one both;
 * nobody names himself.
 * @param officerId employee id of who decides it; null when he is none
 */
export function decideParties(
  before: Parties & { state: CycleState; signed: boolean },
  after: Named,
  officerId: string | null,
): Result<Named> {
  const { employeeId, state, signed } = before;
  const { assessorId, reviewerId } = after;
  if (state === "final" || state === "archived") return failure({ "": "parties.closed" });
  const became = (role: keyof Named) =>
    officerId !== null && after[role] === officerId && before[role] !== officerId;
  const same = reviewerId !== null && reviewerId === assessorId;
  const errors: FieldErrors = {
    ...(same && { reviewer: "parties.one-person" }),
    ...(reviewerId === employeeId && { reviewer: "parties.himself" }),
    ...(assessorId === employeeId && { assessor: "parties.himself" }),
    ...(became("reviewerId") && { reviewer: "parties.own" }),
    ...(became("assessorId") && { assessor: "parties.own" }),
    ...(signed && assessorId !== before.assessorId && { assessor: "parties.signed" }),
  };
  if (Object.keys(errors).length > 0) return failure(errors);
  const unchanged = assessorId === before.assessorId && reviewerId === before.reviewerId;
  return unchanged ? failure({ "": "parties.unchanged" }) : success(after);
}
