import {
  countSurveysOfInstruments,
  type InstrumentRow,
  listInstruments,
} from "#db/queries/instruments/instruments.ts";
import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

/** All versions of all instruments with the number of surveys that use each. */
export async function listManagedInstruments(
  ctx: Context,
): Promise<(InstrumentRow & { surveys: number })[]> {
  authorise(ctx, "instrument.manage");
  const [rows, counts] = await Promise.all([
    listInstruments(ctx.db),
    countSurveysOfInstruments(ctx.db),
  ]);
  return rows.map((row) => ({ ...row, surveys: counts.get(row.id) ?? 0 }));
}
