import { z } from "zod";
import { cleanCode, cleanLine, cleanText } from "#lib/text/clean-text.ts";

const clean = (max: number, how: (text: string) => string = cleanText) =>
  z
    .string("error.required")
    .transform(how)
    .refine((text) => text.length <= max, `error.too-long?max=${max}`);

const orNull = (text: string): string | null => (text === "" ? null : text);

/** One line that must be there. Runs of blanks become one. */
export const line = (max: number) =>
  clean(max, cleanLine).refine((text) => text !== "", "error.required");

/** One line, or null when empty or absent. */
export const optionalLine = (max: number) =>
  clean(max, cleanLine).transform(orNull).nullable().default(null);

/** A date, number, address or name for machines that must be there. */
export const code = (max: number) =>
  clean(max, cleanCode).refine((text) => text !== "", "error.required");

/** The same, or null when empty or absent. */
export const optionalCode = (max: number) =>
  clean(max, cleanCode).transform(orNull).nullable().default(null);

/** Several lines, or null when empty or absent. */
export const optionalText = (max: number) => clean(max).transform(orNull).nullable().default(null);

/** Several lines that must be there. */
export const neededText = (max: number) =>
  clean(max).refine((text) => text !== "", "error.required");

const YES = ["ya", "y", "yes", "true", "1", "on"];
const NO = ["tidak", "t", "no", "n", "false", "0"];

/** Yes or no from a form's box ("on" or nothing), a spreadsheet or code. `empty` is what nothing means. */
export const yesNo = (empty: boolean | "refused") =>
  z
    .unknown()
    .default("")
    .transform((value, ctx): boolean => {
      if (typeof value === "boolean") return value;
      const word = typeof value === "string" ? cleanCode(value).toLowerCase() : null;
      if (word !== null && YES.includes(word)) return true;
      if (word !== null && NO.includes(word)) return false;
      if (word === "" && empty !== "refused") return empty;
      ctx.addIssue({ code: "custom", message: word === "" ? "error.required" : "error.yes-no" });
      return z.NEVER;
    });
