import { z } from "zod";
import { AppError } from "#core/app-error.ts";
import { parse } from "#core/parse.ts";
import { serviceChangeSchema } from "#core/units/service.ts";
import { versionSchema } from "#core/version.ts";
import { appendAudit } from "#db/queries/access/audit.ts";
import {
  deleteService,
  findServiceBySlug,
  isServiceUsed,
  updateService,
} from "#db/queries/units/services.ts";
import { findUnitBySlug } from "#db/queries/units/units.ts";
import { write } from "#db/write.ts";
import { failure, type Result, success } from "#lib/result.ts";
import { authorise, authoriseStaff } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

const removalSchema = z.object({ action: z.literal("hapus"), version: versionSchema });
const changeSchema = serviceChangeSchema.extend({ version: versionSchema });

/** Changes a service, or deletes it (`action=hapus`) as long as nothing speaks of it. */
export async function changeService(
  ctx: Context,
  unitSlug: string,
  slug: string,
  input: unknown,
): Promise<Result<{ unit: string }>> {
  authorise(ctx, "unit.manage");
  const unit = await findUnitBySlug(ctx.db, unitSlug);
  const row = unit && (await findServiceBySlug(ctx.db, unit.id, slug));
  if (row === undefined) throw new AppError("not_found");
  const actor = authoriseStaff(ctx, "unit.manage", row.unitId);
  const audit = (seq: number, action: string, after: unknown) =>
    appendAudit(ctx.db, actor, ctx.now(), {
      subjectKind: "service",
      subjectId: row.id,
      seq,
      action,
      before: row,
      after,
    });

  const removal = removalSchema.safeParse(input);
  if (removal.success) {
    if (await isServiceUsed(ctx.db, row.id)) return failure({ "": "service.used" });
    await write(ctx.db, [
      deleteService(ctx.db, row.id),
      audit(removal.data.version, "service.delete", null),
    ]);
    return success({ unit: unitSlug });
  }
  const parsed = parse(changeSchema, input);
  if (!parsed.ok) return parsed;
  const { version, ...service } = parsed.value;
  await write(ctx.db, [
    updateService(ctx.db, row.id, service),
    audit(version, "service.change", { ...row, ...service }),
  ]);
  return success({ unit: unitSlug });
}
