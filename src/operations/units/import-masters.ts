import { createHash } from "node:crypto";
import { z } from "zod";
import type { Actor } from "#core/access/roles.ts";
import type { ImportPlan, ImportProblem } from "#core/imports/import-problem.ts";
import { parse } from "#core/parse.ts";
import { isDone } from "#core/units/closing.ts";
import type { Service } from "#core/units/service.ts";
import { planServiceImport } from "#core/units/service-import.ts";
import type { Unit } from "#core/units/unit.ts";
import { planUnitImport } from "#core/units/unit-import.ts";
import { listSurveys } from "#db/queries/surveys/surveys.ts";
import { countOpenBusiness } from "#db/queries/units/open-business.ts";
import { listServices } from "#db/queries/units/services.ts";
import { listUnits, type UnitListItem } from "#db/queries/units/units.ts";
import { type Statement, write } from "#db/write.ts";
import { type Result, success } from "#lib/result.ts";
import type { CsvTable } from "#lib/tables/csv.ts";
import type { TableFile } from "#lib/tables/table-file.ts";
import { authoriseEverywhere } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { readRows, sheetsOf, tableFields } from "#operations/imports/parts/read-table.ts";
import { localToday } from "#operations/local-today.ts";
import { toService, toUnit } from "./parts/master-records.ts";
import { readVersions, storeServices, storeUnits } from "./parts/store-masters.ts";

const inputSchema = z.object({
  what: z.enum(["units", "services"], "error.choose"),
  ...tableFields,
  /** The digest of the preview that is confirmed. */
  confirmed: z.string("error.invalid").optional(),
});

export interface MastersImport {
  what: "units" | "services";
  /** Are the rows stored now? */
  stored: boolean;
  /** Was something confirmed that would now do something else? */
  changed: boolean;
  /** The table as text, to be sent back with the confirmation. */
  text: string;
  sheets: Pick<TableFile, "sheets" | "sheet">;
  problems: ImportProblem[];
  create: number;
  update: number;
  unchanged: number;
  /** What a confirmation must carry; null when there is nothing to confirm. */
  digest: string | null;
}

/**
 * Reads a table of units or of services. First it only tells what it would do; with the digest of
 * that preview it does it, all or nothing. What changed in between brings a new preview.
 */
export async function importMasters(ctx: Context, input: unknown): Promise<Result<MastersImport>> {
  const actor = authoriseEverywhere(ctx, "unit.manage");
  const parsed = parse(inputSchema, input);
  if (!parsed.ok) return parsed;
  const read = await readRows(ctx, parsed.value);
  if (!read.ok) return read;
  const { table, text, file } = read.value;
  const { what, confirmed } = parsed.value;

  const { plan, store } = await (what === "units" ? planUnits : planServices)(ctx, table);
  const changes = plan.create.length + plan.update.length;
  const digest = plan.problems.length > 0 || changes === 0 ? null : digestOf(plan);
  const stored = digest !== null && confirmed === digest;
  if (stored) await write(ctx.db, store(actor));
  return success({
    what,
    stored,
    changed: confirmed !== undefined && !stored,
    text,
    sheets: sheetsOf(file),
    problems: plan.problems,
    create: plan.create.length,
    update: plan.update.length,
    unchanged: plan.unchanged,
    digest,
  });
}

interface Planned {
  plan: ImportPlan<Unit> | ImportPlan<Service>;
  store(actor: Actor): Statement[];
}

async function planUnits(ctx: Context, table: CsvTable): Promise<Planned> {
  const read = await readVersions(ctx, "unit");
  const [units, open] = await Promise.all([
    listUnits(ctx.db),
    listSurveys(ctx.db, { state: "open" }),
  ]);
  const asking = new Set(open.map(({ unit }) => unit.slug));
  const busy = await busyAmong(ctx, units);
  const plan = planUnitImport(table, units.map(toUnit), asking, busy);
  return { plan, store: (actor) => storeUnits(ctx, actor, plan, units, read) };
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

async function planServices(ctx: Context, table: CsvTable): Promise<Planned> {
  const read = await readVersions(ctx, "service");
  const [units, services] = await Promise.all([listUnits(ctx.db), listServices(ctx.db)]);
  const slugs = new Set(units.map((unit) => unit.slug));
  const plan = planServiceImport(table, services.map(toService), slugs);
  return { plan, store: (actor) => storeServices(ctx, actor, plan, units, services, read) };
}

const digestOf = (plan: ImportPlan<unknown>): string =>
  createHash("sha256")
    .update(JSON.stringify([plan.create, plan.update]))
    .digest("hex");
