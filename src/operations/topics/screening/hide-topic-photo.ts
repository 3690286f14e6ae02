import { parse } from "#core/parse.ts";
import { photoSchema } from "#core/topics/screening-input.ts";
import { hideTopicFile } from "#db/queries/topics/screening.ts";
import { write } from "#db/write.ts";
import { type Result, success } from "#lib/result.ts";
import { auditChange } from "#operations/audit-change.ts";
import type { Context } from "#operations/context.ts";
import { openScreenableFile } from "./parts/open-screenable-file.ts";

/** A moderator takes a picture out of public view, or shows it again. */
export async function hideTopicPhoto(
  ctx: Context,
  id: string,
  input: unknown,
): Promise<Result<null>> {
  const { actor, file } = await openScreenableFile(ctx, id);
  const parsed = parse(photoSchema, input);
  if (!parsed.ok) return parsed;
  const reason = parsed.value.decision === "hide" ? parsed.value.maskReason : null;
  await write(ctx.db, [
    hideTopicFile(ctx.db, id, reason),
    auditChange(
      ctx,
      actor,
      ["topic-file", id, parsed.value.version],
      `topic-file.${parsed.value.decision}`,
      {
        before: { hidden: file.hiddenReason !== null },
        after: { hidden: reason !== null },
        ...(reason !== null && { reason }),
      },
    ),
  ]);
  return success(null);
}
