import { z } from "zod";
import { parse } from "#core/parse.ts";
import { versionSchema } from "#core/version.ts";
import { deleteService, isServiceUsed } from "#db/queries/units/services.ts";
import { failure, type Result, success } from "#lib/result.ts";
import type { Context } from "#operations/context.ts";
import { managedService, storeService } from "./parts/managed-service.ts";

const inputSchema = z.object({ version: versionSchema });

/** Deletes a service as long as nothing speaks of it. */
export async function removeService(
  ctx: Context,
  unitSlug: string,
  slug: string,
  input: unknown,
): Promise<Result<{ unit: string }>> {
  const managed = await managedService(ctx, unitSlug, slug);
  const parsed = parse(inputSchema, input);
  if (!parsed.ok) return parsed;
  const { id } = managed.service;
  if (await isServiceUsed(ctx.db, id)) return failure({ "": "service.used" });
  const change = { ...parsed.value, action: "service.delete" as const, after: null };
  await storeService(ctx, managed, change, deleteService(ctx.db, id));
  return success({ unit: unitSlug });
}
