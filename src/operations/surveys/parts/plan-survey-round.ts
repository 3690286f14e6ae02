import { z } from "zod";
import { reach } from "#core/access/policy.ts";
import { isValidDuring } from "#core/instruments/instrument-input.ts";
import { parse } from "#core/parse.ts";
import { isLongPast } from "#core/surveys/late-opening.ts";
import { type SkipReason, skipReason } from "#core/surveys/survey-plan.ts";
import { findInstrument, type InstrumentRow } from "#db/queries/instruments/instruments.ts";
import { findPeriodByKey, type PeriodRow } from "#db/queries/periods/periods.ts";
import { latestPopulations, unitsWithSurvey } from "#db/queries/surveys/surveys.ts";
import { countActiveServices } from "#db/queries/units/services.ts";
import { listUnits, type UnitListItem } from "#db/queries/units/units.ts";
import { failure, type Result, success } from "#lib/result.ts";
import type { Context } from "#operations/context.ts";
import { localToday } from "#operations/local-today.ts";

const choice = z.string("error.choose").min(1, "error.choose").max(100, "error.choose");
const inputSchema = z.object({ period: choice, instrument: choice });

export interface SurveyRound {
  period: PeriodRow;
  instrument: InstrumentRow;
  /** The period is long past: opening wants a reason. */
  late: boolean;
  /** Units that would get an open survey, with N as their latest survey knows it. */
  open: (UnitListItem & { services: number; population: number | null })[];
  /** Units that would not, and why. */
  skipped: { unit: UnitListItem; reason: SkipReason }[];
}

/** What opening a period's surveys for all units in the officer's reach would do. Part of `openSurveyRound`. */
export async function planSurveyRound(ctx: Context, input: unknown): Promise<Result<SurveyRound>> {
  const parsed = parse(inputSchema, input);
  if (!parsed.ok) return parsed;
  const [period, instrument] = await Promise.all([
    findPeriodByKey(ctx.db, parsed.value.period),
    findInstrument(ctx.db, parsed.value.instrument),
  ]);
  if (period === undefined) return failure({ period: "error.choose" });
  if (instrument === undefined) return failure({ instrument: "error.choose" });
  if (!isValidDuring(instrument, period)) return failure({ instrument: "survey.not-valid" });

  const [units, services, there, populations, today] = await Promise.all([
    listUnits(ctx.db, { ids: reach(ctx.actor, "survey.manage") }),
    countActiveServices(ctx.db),
    unitsWithSurvey(ctx.db, period.id),
    latestPopulations(ctx.db),
    localToday(ctx),
  ]);
  const late = isLongPast(period.endsOn, today);
  const round: SurveyRound = { period, instrument, late, open: [], skipped: [] };
  for (const unit of units) {
    const candidate = {
      ...unit,
      services: services.get(unit.id) ?? 0,
      hasSurvey: there.has(unit.id),
    };
    const reason = skipReason(candidate);
    const population = populations.get(unit.id) ?? null;
    if (reason === null) round.open.push({ ...unit, services: candidate.services, population });
    else round.skipped.push({ unit, reason });
  }
  return success(round);
}
