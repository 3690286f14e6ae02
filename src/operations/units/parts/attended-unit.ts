import { POLICY } from "#core/access/policy.ts";
import { listUnattended } from "#db/queries/topics/unit-staff.ts";
import type { UnitRow } from "#db/queries/units/units.ts";
import { failure, type Result, success } from "#lib/result.ts";
import type { Context } from "#operations/context.ts";
import { namedUnit } from "./named-unit.ts";

/**
 * A unit to which a topic is given. Where nobody works on topics it would lie unread: who sends a form
 * (`warn`) is warned, and confirms by sending `unattended` along.
 */
export async function attendedUnit(
  ctx: Context,
  { unit: slug, warn, unattended }: { unit: string; warn: boolean; unattended: boolean },
  exceptId: string | null,
): Promise<Result<UnitRow>> {
  const unit = await namedUnit(ctx, slug, exceptId);
  if (!unit.ok || !warn || unattended) return unit;
  const nobody = (await listUnattended(ctx.db, POLICY["topic.work"])).includes(unit.value.id);
  return nobody ? failure({ unattended: "routing.unattended" }) : success(unit.value);
}
