import { z } from "zod";
import { governmentSchema, LARGEST_LOGO } from "#core/government/government.ts";
import { imageType } from "#core/government/image-type.ts";
import { parse } from "#core/parse.ts";
import { yesNo } from "#core/text-fields.ts";
import {
  findGovernment,
  type GovernmentRow,
  saveGovernment,
} from "#db/queries/government/government.ts";
import { write } from "#db/write.ts";
import { remakePhoto } from "#lib/photo.ts";
import { failure, type Result, success } from "#lib/result.ts";
import { auditChange } from "#operations/audit-change.ts";
import { authoriseEverywhere } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

const inputSchema = governmentSchema.extend({
  version: z.coerce.number("error.invalid").int().min(0),
  logo: z.file("government.logo-type").max(LARGEST_LOGO, "government.logo-size").optional(),
  removeLogo: yesNo(false),
});

/**
 * Changes the settings of the government, and its logo when one is sent or is to go.
 * @throws AppError `conflict` when somebody else changed them since they were read
 */
export async function changeGovernment(ctx: Context, input: unknown): Promise<Result<null>> {
  const actor = authoriseEverywhere(ctx, "government.manage");
  const parsed = parse(inputSchema, input);
  if (!parsed.ok) return parsed;
  const { version, logo: file, removeLogo, ...settings } = parsed.value;
  const logo = await dataAddress(file);
  if (!logo.ok) return logo;
  const before = await findGovernment(ctx.db);
  const kept = removeLogo ? null : (before?.logo ?? null);
  const after = { ...settings, logo: logo.value ?? kept };
  await write(ctx.db, [
    saveGovernment(ctx.db, after),
    auditChange(ctx, actor, ["government", "1", version], "government.change", {
      before: before ? recordOf(before) : null,
      after: recordOf(after),
    }),
  ]);
  return success(null);
}

/** The picture as a data address; null without one. */
async function dataAddress(file: File | undefined): Promise<Result<string | null>> {
  if (file === undefined) return success(null);
  const bytes = Buffer.from(await file.arrayBuffer());
  const type = imageType(bytes);
  if (type === null) return failure({ logo: "government.logo-type" });
  if (typeof (await remakePhoto(bytes)) === "string") {
    return failure({ logo: "government.logo-broken" });
  }
  return success(`data:${type};base64,${bytes.toString("base64")}`);
}

/** For the audit log: the logo by its kind and length, not by its bytes. */
function recordOf(row: Omit<GovernmentRow, "id" | "demo">) {
  const { name, code, timeZone, officialPooling, showRunningIndex, comparedFrom, logo } = row;
  const described = logo && `${logo.slice(5, logo.indexOf(";"))}, ${logo.length}`;
  return { name, code, timeZone, officialPooling, showRunningIndex, comparedFrom, logo: described };
}
