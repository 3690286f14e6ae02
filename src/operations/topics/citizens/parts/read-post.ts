import { AppError } from "#core/app-error.ts";
import { checkReachable } from "#core/notices/reachable.ts";
import { parse } from "#core/parse.ts";
import { type Post, postSchema } from "#core/topics/post.ts";
import { findServiceBySlug, type ServiceRow } from "#db/queries/units/services.ts";
import { findUnitBySlug, type UnitRow } from "#db/queries/units/units.ts";
import { failure, type Result, success } from "#lib/result.ts";
import type { Context } from "#operations/context.ts";

export interface ReadPost {
  post: Post;
  unit: UnitRow | null;
  service: ServiceRow | null;
}

/** First half of previewing and of posting: what was written, and the unit and service it names. */
export async function readPost(ctx: Context, input: unknown): Promise<Result<ReadPost>> {
  const parsed = parse(postSchema, input);
  if (!parsed.ok) return parsed;
  const post = parsed.value;
  const reachable = checkReachable(post.contact ?? null, ctx.channels, "contact.");
  if (!reachable.ok) return reachable;
  const unit = await findChosenUnit(ctx, post.unit);
  if (unit === undefined) return failure({ unit: "error.choose" });
  // A service belongs to a unit: after another unit was chosen, the former service means nothing.
  const service =
    unit !== null && post.service !== null
      ? await findServiceBySlug(ctx.db, unit.id, post.service)
      : undefined;
  return success({ post, unit, service: service?.active ? service : null });
}

async function findChosenUnit(
  ctx: Context,
  slug: string | null,
): Promise<UnitRow | null | undefined> {
  if (slug === null) return null;
  const unit = await findUnitBySlug(ctx.db, slug);
  return unit?.active && unit.kind !== "mitra" ? unit : undefined;
}

/** @throws AppError `closed` where no government is set up yet: nobody would read the post */
export function requireGovernment<T>(government: T | undefined): T {
  if (government === undefined) throw new AppError("closed");
  return government;
}
