import { z } from "zod";
import { serviceTable } from "#core/units/service-import.ts";
import { unitTable } from "#core/units/unit-import.ts";
import { listServices } from "#db/queries/units/services.ts";
import { listUnits } from "#db/queries/units/units.ts";
import { writeCsv } from "#lib/tables/csv.ts";
import { authoriseEverywhere } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { serviceRecord } from "./parts/service-record.ts";
import { unitRecord } from "./parts/unit-record.ts";

const whatSchema = z.enum(["units", "services"]).catch("units");

/** All units, or all services, as a table that `importMasters` takes back without change. */
export async function exportMasters(
  ctx: Context,
  what: unknown,
): Promise<{ fileName: string; csv: string }> {
  authoriseEverywhere(ctx, "unit.manage");
  const units = whatSchema.parse(what) === "units";
  const table = units
    ? unitTable((await listUnits(ctx.db)).map(unitRecord))
    : serviceTable((await listServices(ctx.db)).map(serviceRecord));
  return {
    fileName: units ? "unit.csv" : "layanan.csv",
    csv: writeCsv(table.columns, table.rows),
  };
}
