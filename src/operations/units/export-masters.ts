import { z } from "zod";
import { serviceTable } from "#core/units/service-import.ts";
import { unitTable } from "#core/units/unit-import.ts";
import { listServices } from "#db/queries/units/services.ts";
import { listUnits } from "#db/queries/units/units.ts";
import { writeCsv } from "#lib/tables/csv.ts";
import { authoriseEverywhere } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { toService, toUnit } from "./parts/master-records.ts";

const whatSchema = z.enum(["units", "services"]).catch("units");

/** All units, or all services, as a table that `importMasters` takes back without change. */
export async function exportMasters(
  ctx: Context,
  what: unknown,
): Promise<{ fileName: string; csv: string }> {
  authoriseEverywhere(ctx, "unit.manage");
  const units = whatSchema.parse(what) === "units";
  const table = units
    ? unitTable((await listUnits(ctx.db)).map(toUnit))
    : serviceTable((await listServices(ctx.db)).map(toService));
  return {
    fileName: units ? "unit.csv" : "layanan.csv",
    csv: writeCsv(table.columns, table.rows),
  };
}
