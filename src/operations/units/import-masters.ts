import { z } from "zod";
import type { Actor } from "#core/access/roles.ts";
import { parse } from "#core/parse.ts";
import { isDone } from "#core/units/closing.ts";
import { planServiceImport } from "#core/units/service-import.ts";
import { planUnitImport } from "#core/units/unit-import.ts";
import { listSurveys } from "#db/queries/surveys/surveys.ts";
import { countOpenBusiness } from "#db/queries/units/open-business.ts";
import { listServices } from "#db/queries/units/services.ts";
import { listUnits, type UnitListItem } from "#db/queries/units/units.ts";
import { type Result, success } from "#lib/result.ts";
import type { CsvTable } from "#lib/tables/csv.ts";
import type { ImportPlan } from "#lib/tables/import-problem.ts";
import { authoriseEverywhere } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import {
  type CountedImport,
  countImport,
  importFields,
  importTable,
  type PlannedImport,
} from "#operations/imports/parts/import-table.ts";
import { localToday } from "#operations/local-today.ts";
import { masterVersions } from "./parts/master-versions.ts";
import { serviceRecord } from "./parts/service-record.ts";
import { storeServices } from "./parts/store-services.ts";
import { storeUnits } from "./parts/store-units.ts";
import { unitRecord } from "./parts/unit-record.ts";

const inputSchema = z.object({
  what: z.enum(["units", "services"], "error.choose"),
  ...importFields,
});

export interface MastersImport extends CountedImport {
  what: "units" | "services";
}

/**
 * Reads a table of units or of services. First it only tells what it would do; with the digest of
 * that preview it does it, all or nothing. What changed in between brings a new preview.
 */
export async function importMasters(ctx: Context, input: unknown): Promise<Result<MastersImport>> {
  const actor = authoriseEverywhere(ctx, "unit.manage");
  const parsed = parse(inputSchema, input);
  if (!parsed.ok) return parsed;
  const { what } = parsed.value;
  const planOf = what === "units" ? planUnits : planServices;
  const done = await importTable(ctx, parsed.value, {}, (table) => planOf(ctx, actor, table));
  return done.ok ? success({ what, ...countImport(done.value) }) : done;
}

type Planned = Promise<Result<PlannedImport<ImportPlan<unknown>>>>;

async function planUnits(ctx: Context, actor: Actor, table: CsvTable): Planned {
  const read = await masterVersions(ctx, "unit");
  const [units, open] = await Promise.all([
    listUnits(ctx.db),
    listSurveys(ctx.db, { state: "open" }),
  ]);
  const asking = new Set(open.map(({ unit }) => unit.slug));
  const busy = await busyAmong(ctx, units);
  const plan = planUnitImport(table, units.map(unitRecord), asking, busy);
  return success({ plan, statements: () => storeUnits(ctx, actor, plan, units, read) });
}

/** Units in service with something still open. */
async function busyAmong(ctx: Context, units: readonly UnitListItem[]): Promise<Set<string>> {
  const today = await localToday(ctx);
  const busy = new Set<string>();
  for (const { id, slug, active } of units) {
    if (active && !isDone(await countOpenBusiness(ctx.db, id, today))) busy.add(slug);
  }
  return busy;
}

async function planServices(ctx: Context, actor: Actor, table: CsvTable): Planned {
  const read = await masterVersions(ctx, "service");
  const [units, services] = await Promise.all([listUnits(ctx.db), listServices(ctx.db)]);
  const slugs = new Set(units.map((unit) => unit.slug));
  const plan = planServiceImport(table, services.map(serviceRecord), slugs);
  const statements = () => storeServices(ctx, actor, plan, units, services, read);
  return success({ plan, statements });
}
