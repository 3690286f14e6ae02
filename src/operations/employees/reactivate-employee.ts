import { reactivationSchema } from "#core/employees/employee-input.ts";
import { parse } from "#core/parse.ts";
import { type Result, success } from "#lib/result.ts";
import type { Context } from "#operations/context.ts";
import { openPersonnelFileToChange } from "./parts/open-personnel-file.ts";
import { storeActivity } from "./parts/store-activity.ts";

/** Somebody comes back; where he works then is said by a posting. */
export async function reactivateEmployee(
  ctx: Context,
  id: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const file = await openPersonnelFileToChange(ctx, id);
  const parsed = parse(reactivationSchema, input);
  if (!parsed.ok) return parsed;
  await storeActivity(ctx, file, { ...parsed.value, active: true });
  return success({ id });
}
