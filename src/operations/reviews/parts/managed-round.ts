import type { AuditVerb } from "#core/access/audit-words.ts";
import type { Actor } from "#core/access/roles.ts";
import { AppError } from "#core/app-error.ts";
import { type CycleRound, findRound, type RoundRow } from "#db/queries/reviews/review-rounds.ts";
import { forgetOrder, type Statement, write } from "#db/write.ts";
import { auditChange } from "#operations/audit-change.ts";
import { authoriseEverywhere } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

export type ManagedRound = CycleRound & { actor: Actor; round: RoundRow };

/** A round that was planned, for the personnel office. @throws AppError `not_found`, `forbidden` */
export async function managedRound(ctx: Context, cycleKey: string): Promise<ManagedRound> {
  const actor = authoriseEverywhere(ctx, "review.manage");
  const found = await findRound(ctx.db, cycleKey);
  if (found === undefined || found.round === null) throw new AppError("not_found");
  return { ...found, actor, round: found.round };
}

interface RoundChange {
  /** The version the form was read with. */
  version: number;
  action: AuditVerb<"review-round">;
  after: Partial<RoundRow> & { proposed?: number };
}

/** First the lock: whoever comes second must not touch anything. Then the log forgets its order. */
export async function storeRound(
  ctx: Context,
  { actor, cycle, round }: ManagedRound,
  { version, action, after }: RoundChange,
  statements: readonly Statement[],
): Promise<void> {
  const entry = auditChange(
    ctx,
    actor,
    ["review-round", cycle.id, version],
    `review-round.${action}`,
    { before: round, after },
  );
  await write(ctx.db, [entry, ...statements]);
  await forgetOrder(ctx.db);
}
