import { planSchema, planTimes } from "#core/consultations/consultation-input.ts";
import { parse } from "#core/parse.ts";
import type { NewConsultation } from "#db/queries/consultations/consultations.ts";
import { failure, type Result, success } from "#lib/result.ts";
import type { Context } from "#operations/context.ts";
import { timeZoneOf } from "#operations/local-today.ts";
import { unitsForConsultation } from "./units-for-consultation.ts";

type Values = Omit<NewConsultation, "id" | "slug">;

/** What the form of a plan says, checked: for a new event and for a changed one. */
export async function consultationPlan(
  ctx: Context,
  input: unknown,
): Promise<Result<{ values: Values; unitIds: string[]; day: string }>> {
  const parsed = parse(planSchema, input);
  if (!parsed.ok) return parsed;
  const { theme, day, place, link, groups } = parsed.value;
  const times = planTimes(parsed.value, await timeZoneOf(ctx));
  if (!times.ok) return times;
  const wanted = new Set(parsed.value.units);
  const chosen = (await unitsForConsultation(ctx)).filter(({ slug }) => wanted.has(slug));
  if (chosen.length !== wanted.size) return failure({ units: "error.choose" });
  const values = { theme, place, link, ...times.value, invitedGroups: [...new Set(groups)] };
  return success({ values, unitIds: chosen.map(({ id }) => id), day });
}
