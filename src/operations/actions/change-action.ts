import { actionChangeSchema, decideProgress } from "#core/actions/action-input.ts";
import { AppError } from "#core/app-error.ts";
import { parse } from "#core/parse.ts";
import { appendAudit } from "#db/queries/access/audit.ts";
import {
  type ActionRow,
  findAction,
  type NewAction,
  updateAction,
} from "#db/queries/actions/follow-up-actions.ts";
import { write } from "#db/write.ts";
import { failure, type Result, success } from "#lib/result.ts";
import { authorise, authoriseStaff } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { localToday } from "#operations/local-today.ts";
import { isPossibleOwner } from "./parts/action-owners.ts";

/**
 * Records how far an action is (`kemajuan`), or changes its plan (`rencana`). What was agreed in a
 * consultation stands in signed minutes: its plan is not changed here.
 */
export async function changeAction(
  ctx: Context,
  id: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  authorise(ctx, "action.manage");
  const full = await findAction(ctx.db, id);
  if (full === undefined) throw new AppError("not_found");
  const actor = authoriseStaff(ctx, "action.manage", full.unit.id);
  const decided = await decide(ctx, full.action, input);
  if (!decided.ok) return decided;
  const { version, action, values } = decided.value;
  const audit = {
    subjectKind: "action",
    subjectId: id,
    seq: version,
    action,
    before: pick(full.action, values),
    after: values,
  };
  await write(ctx.db, [
    updateAction(ctx.db, id, values),
    appendAudit(ctx.db, actor, ctx.now(), audit),
  ]);
  return success({ id });
}

type Change = { version: number; action: string; values: Partial<NewAction> };

async function decide(ctx: Context, before: ActionRow, input: unknown): Promise<Result<Change>> {
  const parsed = parse(actionChangeSchema, input);
  if (!parsed.ok) return parsed;
  if (parsed.value.action === "rencana") {
    if (before.consultationId !== null) return failure({ "": "action.agreed" });
    const { version, action: _, ...values } = parsed.value;
    return success({ version, action: "action.change", values });
  }
  const { version, action: _, owner, ...progress } = parsed.value;
  if (!(await isPossibleOwner(ctx, before.unitId, owner))) {
    return failure({ owner: "error.choose" });
  }
  const decided = decideProgress(before, progress, await localToday(ctx));
  if (!decided.ok) return decided;
  const values = { ...decided.value, ownerAccountId: owner };
  return success({ version, action: "action.progress", values });
}

const pick = (action: ActionRow, change: Partial<NewAction>): Partial<ActionRow> =>
  Object.fromEntries(Object.keys(change).map((field) => [field, action[field as keyof ActionRow]]));
