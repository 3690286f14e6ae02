/**
 * The life of a public consultation (FKP: Forum Konsultasi Publik, PermenPANRB 16/2017), in one
 * table: pra (planned, open), pelaksanaan (held), pasca (signed, published). What is not listed here
 * cannot happen.
 */
export const CONSULTATION_STATES = [
  "planned",
  "open", // public registration
  "held",
  "signed",
  "published",
  "cancelled",
] as const;
export type ConsultationState = (typeof CONSULTATION_STATES)[number];

interface Move {
  from: readonly ConsultationState[];
  to: ConsultationState;
}

export const CONSULTATION_MOVES = {
  open: { from: ["planned"], to: "open" },
  hold: { from: ["open"], to: "held" },
  sign: { from: ["held"], to: "signed" },
  publish: { from: ["signed"], to: "published" },
  cancel: { from: ["planned", "open"], to: "cancelled" },
} as const satisfies Record<string, Move>;
export type ConsultationMove = keyof typeof CONSULTATION_MOVES;

/** The state after a move, or null when it cannot be made from here. */
export function consultationAfter(
  state: ConsultationState,
  move: ConsultationMove,
): ConsultationState | null {
  const { from, to }: Move = CONSULTATION_MOVES[move];
  return from.includes(state) ? to : null;
}

/** What may be written in which state: the minutes are fixed once two people have signed them. */
export const CONSULTATION_PARTS = {
  plan: ["planned", "open"],
  agenda: ["planned", "open", "held"],
  participants: ["planned", "open", "held"],
  registration: ["open"],
  attendance: ["held"],
  minutes: ["held"],
  agreements: ["held"],
} as const satisfies Record<string, readonly ConsultationState[]>;
export type ConsultationPart = keyof typeof CONSULTATION_PARTS;

export function mayWrite(state: ConsultationState, part: ConsultationPart): boolean {
  const states: readonly ConsultationState[] = CONSULTATION_PARTS[part];
  return states.includes(state);
}

/** Events that the public finds in lists. */
export const PUBLIC_CONSULTATION_STATES = [
  "open",
  "held",
  "signed",
  "published",
] as const satisfies readonly ConsultationState[];
