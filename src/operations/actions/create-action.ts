import { actionSchema } from "#core/actions/action-input.ts";
import { parse } from "#core/parse.ts";
import { insertAction } from "#db/queries/actions/follow-up-actions.ts";
import { findUnitBySlug } from "#db/queries/units/units.ts";
import { write } from "#db/write.ts";
import { failure, type Result, success } from "#lib/result.ts";
import { auditChange } from "#operations/audit-change.ts";
import { authorise, authoriseStaff } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { weakElements } from "#operations/publications/parts/weak-elements.ts";
import { isPossibleOwner } from "./parts/action-owners.ts";

/** Plans an action of a unit, from one of its weak elements or freely. */
export async function createAction(ctx: Context, input: unknown): Promise<Result<{ id: string }>> {
  authorise(ctx, "action.manage");
  const parsed = parse(actionSchema, input);
  if (!parsed.ok) return parsed;
  const { unit: unitSlug, element, owner, ...plan } = parsed.value;
  const unit = await findUnitBySlug(ctx.db, unitSlug);
  if (unit === undefined || unit.kind === "mitra") return failure({ unit: "error.choose" });
  const actor = authoriseStaff(ctx, "action.manage", unit.id);
  const source = (await weakElements(ctx.db, [unit.id])).find(({ key }) => key === element);
  if (element !== null && source === undefined) return failure({ element: "error.choose" });
  if (!(await isPossibleOwner(ctx, unit.id, owner))) return failure({ owner: "error.choose" });
  const row = {
    ...plan,
    id: ctx.newId(),
    unitId: unit.id,
    elementKey: source?.key ?? null,
    surveyId: source?.surveyId ?? null,
    ownerAccountId: owner,
    createdAt: ctx.now(),
  };
  const audit = auditChange(ctx, actor, ["action", row.id, 0], "action.create", { after: row });
  await write(ctx.db, [insertAction(ctx.db, row), audit]);
  return success({ id: row.id });
}
