/**
 * The life of a topic, in one table. Staff and citizens act, the system acts by the clock; what is
 * not listed here cannot happen. (SP4N-LAPOR: terkirim → terverifikasi → didisposisikan → diproses
 * → ditanggapi → selesai, with the side states ditolak, dikembalikan and digabung.)
 */
export const TOPIC_STATES = [
  "submitted", // terkirim: waits for screening
  "verified", // terverifikasi: waits for a unit
  "routed", // didisposisikan: a unit owns it
  "in-progress", // diproses
  "returned", // dikembalikan: "not ours", waits for another unit
  "answered", // ditanggapi: the citizen's turn
  "closed", // selesai
  "rejected", // ditolak
  "appealed", // the citizen objects to the rejection
  "merged", // digabung
  "withdrawn", // dicabut by the citizen
] as const;
export type TopicState = (typeof TOPIC_STATES)[number];

/** Who acts: the author with the secret, moderation, the owning unit, a helping unit, oversight, the clock. */
export type TopicParty =
  | "author"
  | "moderator"
  | "owner"
  | "contributor"
  | "inspectorate"
  | "system";

interface Move {
  by: readonly TopicParty[];
  from: readonly TopicState[];
  /** "same": something happens, the state stays. */
  to: TopicState | "same";
}

const WAITING = ["submitted", "verified", "returned"] as const;
const WORKING = ["routed", "in-progress"] as const;
/** The citizen waits: the clock to the answer runs. */
export const RUNNING_STATES = [...WAITING, ...WORKING] as const;
const ALIVE = [...WAITING, ...WORKING, "answered"] as const;

export const MOVES = {
  // moderation
  approve: { by: ["moderator", "inspectorate"], from: ["submitted"], to: "verified" },
  mask: { by: ["moderator"], from: ALIVE, to: "same" },
  reject: { by: ["moderator", "inspectorate"], from: WAITING, to: "rejected" },
  merge: { by: ["moderator"], from: WAITING, to: "merged" },
  /**
   * What was merged stands on its own again: moderation undoes a wrong merge, or the author says
   * that it is not solved there. What nobody had read before waits for screening as it did.
   */
  separate: { by: ["moderator", "author"], from: ["merged"], to: "verified" },
  "separate-unread": { by: ["moderator", "author"], from: ["merged"], to: "submitted" },
  /** Berkadar pengawasan: leaves the public at once and belongs to the inspectorate alone. */
  "hand-to-inspectorate": { by: ["moderator"], from: ALIVE, to: "in-progress" },
  route: { by: ["moderator"], from: ["verified", "returned"], to: "routed" },
  "uphold-appeal": { by: ["moderator", "inspectorate"], from: ["appealed"], to: "verified" },
  "dismiss-appeal": { by: ["moderator", "inspectorate"], from: ["appealed"], to: "rejected" },
  // the responsible unit
  /** The inspectorate takes up its own from where an appeal was upheld; nobody owns those. */
  start: { by: ["owner", "inspectorate"], from: ["routed", "verified"], to: "in-progress" },
  assign: { by: ["owner"], from: WORKING, to: "in-progress" },
  return: { by: ["owner"], from: WORKING, to: "returned" },
  "pass-on": { by: ["owner"], from: WORKING, to: "routed" },
  "ask-unit": { by: ["owner"], from: WORKING, to: "in-progress" },
  contribute: { by: ["contributor"], from: WORKING, to: "same" },
  "ask-author": { by: ["owner", "inspectorate"], from: WORKING, to: "in-progress" },
  note: {
    by: ["moderator", "owner", "contributor", "inspectorate"],
    from: TOPIC_STATES,
    to: "same",
  },
  /** An answer that waits for the head of the unit. */
  "propose-answer": { by: ["owner"], from: WORKING, to: "in-progress" },
  answer: { by: ["owner", "inspectorate"], from: [...WORKING, "answered"], to: "answered" },
  // the author
  "add-information": { by: ["author"], from: [...ALIVE, "merged"], to: "same" },
  "confirm-solved": { by: ["author"], from: ["answered"], to: "closed" },
  reopen: { by: ["author"], from: ["answered", "closed"], to: "in-progress" },
  withdraw: { by: ["author"], from: ALIVE, to: "withdrawn" },
  appeal: { by: ["author"], from: ["rejected"], to: "appealed" },
  "erase-identity": { by: ["author"], from: TOPIC_STATES, to: "same" },
  // the clock
  warn: { by: ["system"], from: RUNNING_STATES, to: "same" },
  escalate: { by: ["system"], from: RUNNING_STATES, to: "same" },
  "auto-close": { by: ["system"], from: ["answered"], to: "closed" },
  /** A day off that was added later. */
  "move-deadline": { by: ["system"], from: ALIVE, to: "same" },
} as const satisfies Record<string, Move>;

export type TopicAction = keyof typeof MOVES;
export const TOPIC_ACTIONS = Object.keys(MOVES) as TopicAction[];

/** Which of the two ways out of a merge, by what happened so far: was it screened before? */
export const separationOf = (actions: readonly string[]): "separate" | "separate-unread" =>
  actions.some((action) => action === "approve" || action === "uphold-appeal")
    ? "separate"
    : "separate-unread";

/** The state after an action, or null when this party cannot do it from here. */
export function nextState(
  state: TopicState,
  action: TopicAction,
  party: TopicParty,
): TopicState | null {
  const move: Move = MOVES[action];
  if (!move.by.includes(party) || !move.from.includes(state)) return null;
  return move.to === "same" ? state : move.to;
}
