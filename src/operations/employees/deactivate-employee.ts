import { deactivationSchema } from "#core/employees/employee-input.ts";
import { endingPostings } from "#core/employees/posting.ts";
import { parse } from "#core/parse.ts";
import { updatePosting } from "#db/queries/employees/personnel.ts";
import { type Result, success } from "#lib/result.ts";
import type { Context } from "#operations/context.ts";
import { openPersonnelFileToChange } from "./parts/open-personnel-file.ts";
import { storeActivity } from "./parts/store-activity.ts";

/** Somebody leaves (pension, transfer, death): what goes on ends on the last day. */
export async function deactivateEmployee(
  ctx: Context,
  id: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const file = await openPersonnelFileToChange(ctx, id);
  const parsed = parse(deactivationSchema, input);
  if (!parsed.ok) return parsed;
  const { version, lastDay } = parsed.value;
  const postings = file.postings.map(({ posting }) => posting);
  const ending = endingPostings(postings, lastDay);
  if (!ending.ok) return ending;
  const statements = ending.value.map((posting) =>
    updatePosting(ctx.db, posting.id, { endsOn: lastDay }),
  );
  await storeActivity(ctx, file, { version, active: false, lastDay }, statements);
  return success({ id });
}
