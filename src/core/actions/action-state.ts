/** The life of one action of a unit's follow-up plan (RTL: rencana tindak lanjut). */
export const ACTION_STATES = ["planned", "running", "done", "cancelled"] as const;
export type ActionState = (typeof ACTION_STATES)[number];

/** What is finished may be taken up again when it turns out that it was not. */
const NEXT: Record<ActionState, readonly ActionState[]> = {
  planned: ["planned", "running", "done", "cancelled"],
  running: ["running", "planned", "done", "cancelled"],
  done: ["done", "running"],
  cancelled: ["cancelled", "planned"],
};

export const canBecome = (from: ActionState, to: ActionState): boolean => NEXT[from].includes(to);

/** Past its deadline and neither done nor cancelled. @param today YYYY-MM-DD */
export const isOverdue = (
  { state, dueOn }: { state: ActionState; dueOn: string },
  today: string,
): boolean => (state === "planned" || state === "running") && dueOn < today;
