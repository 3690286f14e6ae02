import { parse } from "#core/parse.ts";
import { serviceChangeSchema } from "#core/units/service.ts";
import { versionSchema } from "#core/version.ts";
import { updateService } from "#db/queries/units/services.ts";
import { type Result, success } from "#lib/result.ts";
import type { Context } from "#operations/context.ts";
import { managedService, storeService } from "./parts/managed-service.ts";

const inputSchema = serviceChangeSchema.extend({ version: versionSchema });

/** Changes a service of a unit. */
export async function changeService(
  ctx: Context,
  unitSlug: string,
  slug: string,
  input: unknown,
): Promise<Result<{ unit: string }>> {
  const managed = await managedService(ctx, unitSlug, slug);
  const parsed = parse(inputSchema, input);
  if (!parsed.ok) return parsed;
  const { version, ...values } = parsed.value;
  const { service } = managed;
  const change = { version, action: "service.change" as const, after: { ...service, ...values } };
  await storeService(ctx, managed, change, updateService(ctx.db, service.id, values));
  return success({ unit: unitSlug });
}
