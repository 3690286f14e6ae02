import type { Message } from "#lib/result.ts";
import type { ActionFact, ForumFact, MediumFact } from "./service-facts.ts";

/**
 * The indicators of PEKPPP that the portal can feed, with their numbers in form F02 of
 * PermenPANRB 29/2022: for services face to face (A) and electronic ones (B); null where the form
 * does not ask.
 */
export const INDICATORS = {
  involvement: { A: 2, B: 2 },
  survey: { A: 6, B: 5 },
  media: { A: 7, B: 6 },
  "follow-up-share": { A: 8, B: 7 },
  "follow-up-speed": { A: 9, B: 8 },
  "joined-system": { A: 22, B: 21 },
  channels: { A: null, B: 24 },
  "answer-speed": { A: null, B: 25 },
  accountability: { A: 27, B: 26 },
  "follow-through": { A: 28, B: 27 },
} as const satisfies Record<string, { A: number | null; B: number | null }>;
export type IndicatorKey = keyof typeof INDICATORS;

/** Indicators whose value follows from figures; the others get evidence and are filled in by the assessor. */
export const COMPUTED = [
  "survey",
  "media",
  "follow-up-share",
  "follow-up-speed",
  "joined-system",
  "channels",
  "answer-speed",
  "follow-through",
] as const satisfies readonly IndicatorKey[];
export type ComputedKey = (typeof COMPUTED)[number];

export const VALUES = [0, 1, 2, 3, 4, 5] as const;
export type Value = (typeof VALUES)[number];

export type Evidence =
  | { kind: "publication"; slug: string; version: number; publishedOn: string; checksum: string }
  | ({ kind: "medium" } & MediumFact)
  | ({ kind: "action" } & Pick<ActionFact, "id" | "text" | "state">)
  | ({ kind: "forum" } & ForumFact)
  | { kind: "dialogue" }
  | { kind: "unit"; slug: string }
  | { kind: "cycle"; key: string };

/** What one indicator reaches, why, and what the next step needs. */
export interface Assessment {
  key: IndicatorKey;
  /** Null: cannot be known from data, the assessor fills it in. */
  value: Value | null;
  /** What the portal knows is the least: the assessor may know of more. */
  atLeast: boolean;
  /** The figures behind it. */
  why: Message;
  evidence: Evidence[];
  /** The next value and, where figures tell, what is missing; null at the end of the scale. */
  next: { value: Value; gap: Message | null } | null;
}

/** The next step of a scale. */
export const after = (value: Value, gap: Message | null = null): Assessment["next"] => {
  const next = VALUES[value + 1];
  return next === undefined ? null : { value: next, gap };
};
