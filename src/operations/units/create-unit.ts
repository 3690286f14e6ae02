import { parse } from "#core/parse.ts";
import { type Parents, parentProblem } from "#core/units/tree.ts";
import { newUnitSchema } from "#core/units/unit.ts";
import { findUnitBySlug, insertUnit, listUnits } from "#db/queries/units/units.ts";
import { write } from "#db/write.ts";
import { failure, type Result, success } from "#lib/result.ts";
import { auditChange } from "#operations/audit-change.ts";
import { authorise, authoriseStaffWithin } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

/** Makes a unit; at the top of the tree only for those whose right covers the whole government. */
export async function createUnit(ctx: Context, input: unknown): Promise<Result<{ slug: string }>> {
  authorise(ctx, "unit.manage");
  const parsed = parse(newUnitSchema, input);
  if (!parsed.ok) return parsed;
  const { parent, ...unit } = parsed.value;
  const above = parent === null ? null : await findUnitBySlug(ctx.db, parent);
  if (above === undefined) return failure({ parent: "error.choose" });
  const actor = authoriseStaffWithin(ctx, "unit.manage", above?.id ?? null);
  const taken = await findUnitBySlug(ctx.db, unit.slug);
  if (taken !== undefined) return failure({ slug: "error.taken" });
  const wrong = parentProblem(await readParents(ctx), unit.slug, parent);
  if (wrong !== null) return failure({ parent: wrong });

  const id = ctx.newId();
  const audit = auditChange(ctx, actor, ["unit", id, 0], "unit.create", { after: parsed.value });
  await write(ctx.db, [insertUnit(ctx.db, id, { ...unit, parentId: above?.id ?? null }), audit]);
  return success({ slug: unit.slug });
}

async function readParents(ctx: Context): Promise<Parents> {
  return new Map((await listUnits(ctx.db)).map((unit) => [unit.slug, unit.parentSlug]));
}
