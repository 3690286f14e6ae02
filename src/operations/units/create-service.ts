import { found } from "#core/app-error.ts";
import { parse } from "#core/parse.ts";
import { newServiceSchema } from "#core/units/service.ts";
import { findServiceBySlug, insertService } from "#db/queries/units/services.ts";
import { findUnitBySlug } from "#db/queries/units/units.ts";
import { write } from "#db/write.ts";
import { failure, type Result, success } from "#lib/result.ts";
import { auditChange } from "#operations/audit-change.ts";
import { authorise, authoriseStaff } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

/** Adds a service to a unit. Surveys that are already open keep the services they opened with. */
export async function createService(
  ctx: Context,
  unitSlug: string,
  input: unknown,
): Promise<Result<{ slug: string }>> {
  authorise(ctx, "unit.manage");
  const unit = found(await findUnitBySlug(ctx.db, unitSlug));
  const actor = authoriseStaff(ctx, "unit.manage", unit.id);
  const parsed = parse(newServiceSchema, input);
  if (!parsed.ok) return parsed;
  const taken = await findServiceBySlug(ctx.db, unit.id, parsed.value.slug);
  if (taken !== undefined) return failure({ slug: "error.taken" });

  const id = ctx.newId();
  const audit = auditChange(ctx, actor, ["service", id, 0], "service.create", {
    after: { unit: unitSlug, ...parsed.value },
  });
  await write(ctx.db, [insertService(ctx.db, { id, unitId: unit.id, ...parsed.value }), audit]);
  return success({ slug: parsed.value.slug });
}
