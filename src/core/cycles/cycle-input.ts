import { z } from "zod";
import { type Period, periodsInputSchema, periodsOfYear } from "#core/periods/period.ts";
import { versionSchema } from "#core/version.ts";
import { failure, type Result, success } from "#lib/result.ts";
import { CYCLE_STATES } from "./cycle-state.ts";

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
