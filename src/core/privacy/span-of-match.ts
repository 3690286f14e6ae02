import type { Span } from "./personal-data-kind.ts";

/** A candidate in its text, with what stands around it. */
export interface Candidate extends Span {
  found: string;
  /** Up to 40 characters before and after, without the candidate. */
  before: string;
  after: string;
}

const AROUND = 40;

/** Every match of a pattern (global) with what stands around it. */
export function candidates(text: string, pattern: RegExp): Candidate[] {
  return [...text.matchAll(pattern)].map((match) => {
    const [found] = match;
    const end = match.index + found.length;
    return {
      start: match.index,
      end,
      found,
      before: text.slice(Math.max(0, match.index - AROUND), match.index),
      after: text.slice(end, end + AROUND),
    };
  });
}

export const digitsOf = (text: string): string => text.replace(/\D/g, "");

/** Money: "Rp 10.000.000", "10.000.000 rupiah", "10.000.000,00", thousands in dots. */
export const isMoney = ({ found, before, after }: Candidate): boolean =>
  /(?:\brp|\bidr)[.\s:]*$/i.test(before) ||
  /^\s*(?:rupiah|ribu|juta|miliar|,-|,00)/i.test(after) ||
  /^[1-9]\d{0,2}(?:\.\d{3})+$/.test(found);

/** Dates and ranges of them: "12-05-2026", "2026-05-12", "12.05.2026 - 05.06.2026", "20260512". */
export const isDate = ({ found }: Candidate): boolean =>
  /^(?:0?[1-9]|[12]\d|3[01])[ ./-](?:0?[1-9]|1[0-2])[ ./-](?:19|20)\d\d/.test(found) ||
  /^(?:19|20)\d\d([./-]?)(?:0[1-9]|1[0-2])\1(?:0[1-9]|[12]\d|3[01])(?!\d)/.test(found);
