import { findPersonalData } from "#core/privacy/find-personal-data.ts";
import { maskText } from "#core/privacy/mask-text.ts";
import type { PersonalDataKind, Span } from "#core/privacy/personal-data-kind.ts";
import { findAbusiveWords } from "./abusive-words.ts";
import { findSupervisorySigns, type SupervisorySign } from "./supervisory-signs.ts";

export type FindingName = PersonalDataKind | "abusive" | SupervisorySign;
export interface ScreeningFinding extends Span {
  /** What the person who screens should think of. */
  group: "privacy" | "abusive" | "supervisory";
  name: FindingName;
}

/** A stretch of a text: `finding` says why it is marked. */
export interface TextPart {
  text: string;
  finding: ScreeningFinding | null;
}

/** Everything that points somewhere, in order and without overlaps; personal data first. */
export function findForScreening(text: string, abusive: readonly string[]): ScreeningFinding[] {
  const all: ScreeningFinding[] = [
    ...findPersonalData(text).map(({ kind, ...span }) => ({
      ...{ ...span, group: "privacy" as const, name: kind },
    })),
    ...findAbusiveWords(text, abusive).map((span) => ({
      ...{ ...span, group: "abusive" as const, name: "abusive" as const },
    })),
    ...findSupervisorySigns(text).map(({ sign, ...span }) => ({
      ...{ ...span, group: "supervisory" as const, name: sign },
    })),
  ];
  const kept: ScreeningFinding[] = [];
  for (const finding of all) {
    if (!kept.some(({ start, end }) => finding.start < end && start < finding.end)) {
      kept.push(finding);
    }
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** The text cut at its findings, to be shown piece by piece. */
export function textParts(text: string, findings: readonly ScreeningFinding[]): TextPart[] {
  const parts: TextPart[] = [];
  let at = 0;
  for (const finding of findings) {
    if (finding.start > at) parts.push({ text: text.slice(at, finding.start), finding: null });
    parts.push({ text: text.slice(finding.start, finding.end), finding });
    at = finding.end;
  }
  if (at < text.length) parts.push({ text: text.slice(at), finding: null });
  return parts;
}

/** What the public could read: all personal data masked. A proposal, a person decides. */
export const proposedText = (text: string): string => maskText(text, findPersonalData(text));
