import { z } from "zod";
import { isWebAddress } from "#core/consultations/consultation-input.ts";
import { BEHAVIOURS } from "#core/cycles/behaviour.ts";
import { optionalDayField } from "#core/day-fields.ts";
import { line, optionalLine, optionalText, yesNo } from "#core/text-fields.ts";
import { FIGURES, type Figure } from "./published-figure.ts";

/** Where evidence is taken from, as a form names it: `dokumen`, `kiriman:CODE`, `angka:survey/1:ikm`. */
export type SourceName =
  | { from: "document" }
  | { from: "topic"; code: string }
  | { from: "figure"; survey: string; version: number; figure: Figure };

const FIGURE = new RegExp(`^angka:([a-z0-9-]{1,120})/(\\d{1,6}):(${FIGURES.join("|")})$`);

/** Null for anything that names no source. */
export function readSource(name: string): SourceName | null {
  if (name === "dokumen") return { from: "document" };
  const [, code] = /^kiriman:([A-Za-z0-9]{1,20})$/.exec(name) ?? [];
  if (code !== undefined) return { from: "topic", code };
  const [, survey, version, figure] = FIGURE.exec(name) ?? [];
  if (survey === undefined) return null;
  return { from: "figure", survey, version: Number(version), figure: figure as Figure };
}

export const evidenceSchema = z.object({
  source: z.string("error.choose").max(160, "error.choose"),
  /** Of a document only: posts and publications have their own days. */
  happenedOn: optionalDayField,
  text: optionalText(1_000).refine((text): text is string => text !== null, "error.required"),
  link: optionalLine(500).refine(
    (link) => link === null || isWebAddress(link),
    "error.web-address",
  ),
  result: optionalLine(40),
  behaviour: z
    .union(
      [z.literal("").transform(() => null), z.enum(BEHAVIOURS, "error.choose")],
      "error.choose",
    )
    .default(null),
  confirm: yesNo(false),
});
export type EvidenceInput = z.infer<typeof evidenceSchema>;

export const withdrawalSchema = z.object({ reason: line(300) });
