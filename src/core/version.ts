import { z } from "zod";

/** The version a form read (`auditVersion`), sent back to see whether somebody else wrote in between. */
export const versionSchema = z
  .string("error.invalid")
  .regex(/^\d{1,9}$/, "error.invalid")
  .transform(Number);
