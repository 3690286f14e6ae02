import { z } from "zod";
import { usernameSchema } from "#core/access/account.ts";
import { dayField, optionalDayField } from "#core/day-fields.ts";
import { line, optionalLine, yesNo } from "#core/text-fields.ts";
import { versionSchema } from "#core/version.ts";
import { cleanCode } from "#lib/text/clean-text.ts";
import { nipSchema } from "./nip.ts";

/** The name of the account somebody signs in with, or null. */
const optionalUsername = z
  .string("error.invalid")
  .overwrite(cleanCode)
  .default("")
  .transform((text, ctx) => {
    if (text === "") return null;
    const parsed = usernameSchema.safeParse(text);
    if (parsed.success) return parsed.data;
    ctx.addIssue({ code: "custom", message: "account.username-shape" });
    return z.NEVER;
  });

export const identityFields = {
  nip: nipSchema,
  name: line(150),
  username: optionalUsername,
};

/** A posting; `assessor` is the NIP or the full name of the pejabat penilai, null for the highest official. */
export const postingFields = {
  unit: z.string("error.choose").min(1, "error.choose").max(100, "error.choose"),
  position: line(200),
  isHead: yesNo(false),
  assessor: optionalLine(150),
  startsOn: dayField,
  endsOn: optionalDayField,
};

const inOrder = ({ startsOn, endsOn }: { startsOn: string; endsOn: string | null }): boolean =>
  endsOn === null || startsOn <= endsOn;
const order = { path: ["endsOn"], message: "error.date-order" };

export const newEmployeeSchema = z
  .object({ ...identityFields, ...postingFields })
  .refine(inOrder, order);

export const employeeChangeSchema = z.object({ version: versionSchema, ...identityFields });

export const postingSchema = z
  .object({ version: versionSchema, ...postingFields })
  .refine(inOrder, order);
export type PostingInput = Omit<z.infer<typeof postingSchema>, "version">;

/** `lastDay` ends what goes on when somebody leaves. */
export const deactivationSchema = z.object({ version: versionSchema, lastDay: dayField });

export const reactivationSchema = z.object({ version: versionSchema });

export const postingRemovalSchema = z.object({
  version: versionSchema,
  reason: line(300),
});
