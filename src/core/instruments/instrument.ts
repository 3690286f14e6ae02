import { z } from "zod";
import type { LOCALES } from "#core/locale.ts";
import { cleanText } from "#lib/text/clean-text.ts";

/** The nine elements of PermenPANRB 14/2017, by key and never by number (the U8/U9 trap). */
export const OFFICIAL_ELEMENTS = [
  "persyaratan",
  "prosedur",
  "waktu",
  "biaya",
  "produk",
  "kompetensi",
  "perilaku",
  "sarpras",
  "pengaduan",
] as const;
export type OfficialElement = (typeof OFFICIAL_ELEMENTS)[number];

/**
 * Order of the printed codes U1…U9. The annex questionnaire numbers sarpras U8 and pengaduan U9,
 * the text of the regulation the other way round; both circulate.
 */
export const CODE_ORDERS = ["form", "regulation"] as const;
export type CodeOrder = (typeof CODE_ORDERS)[number];

const text = z
  .string()
  .overwrite(cleanText)
  .min(1, "error.required")
  .max(400, "error.too-long?max=400");
const localText = z.object({ id: text, en: text }) satisfies z.ZodType<
  Record<(typeof LOCALES)[number], string>
>;

export const elementSchema = z.object({
  key: z.string().regex(/^[a-z][a-z0-9-]{1,30}$/, "error.element-key"),
  name: localText,
  question: localText,
  /** The four answers, from score 1 to score 4. */
  options: z.object({ id: z.array(text).length(4), en: z.array(text).length(4) }),
});
export type InstrumentElement = z.infer<typeof elementSchema>;

export const instrumentDefinitionSchema = z.object({
  legalBasis: text,
  codeOrder: z.enum(CODE_ORDERS),
  elements: z.array(elementSchema).min(1).max(30),
});
export type InstrumentDefinition = z.infer<typeof instrumentDefinitionSchema>;
