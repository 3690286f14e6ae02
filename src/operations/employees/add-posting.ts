import { postingSchema } from "#core/employees/employee-input.ts";
import { placePosting } from "#core/employees/posting.ts";
import { parse } from "#core/parse.ts";
import { insertPosting } from "#db/queries/employees/employees.ts";
import { updatePosting } from "#db/queries/employees/personnel.ts";
import { write } from "#db/write.ts";
import { type Result, success } from "#lib/result.ts";
import { auditChange } from "#operations/audit-change.ts";
import type { Context } from "#operations/context.ts";
import { openPersonnelFileToChange } from "./parts/open-personnel-file.ts";
import { readPosting } from "./parts/read-posting.ts";

/** A new posting from a day on; the one before ends the day before. */
export async function addPosting(
  ctx: Context,
  employeeId: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const { actor, postings } = await openPersonnelFileToChange(ctx, employeeId);
  const parsed = parse(postingSchema, input);
  if (!parsed.ok) return parsed;
  const { version, ...place } = parsed.value;
  const existing = postings.map(({ posting }) => posting);
  const placed = placePosting(existing, place);
  if (!placed.ok) return placed;
  const ended = placed.value;
  const others = existing.map((each) => (each.id === ended?.id ? ended : each));
  const fresh = await readPosting(ctx, { id: ctx.newId(), employeeId }, place, others);
  if (!fresh.ok) return fresh;
  const audit = auditChange(ctx, actor, ["employee", employeeId, version], "posting.add", {
    before: existing.find(({ id }) => id === ended?.id) ?? null,
    after: fresh.value,
  });
  await write(ctx.db, [
    ...(ended === null ? [] : [updatePosting(ctx.db, ended.id, { endsOn: ended.endsOn })]),
    insertPosting(ctx.db, fresh.value),
    audit,
  ]);
  return success({ id: fresh.value.id });
}
