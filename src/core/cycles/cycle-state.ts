/**
 * The life of an evaluation cycle: planning (SKP and targets) → running (work, feedback) →
 * assessing (360°, achievement, ratings) → objections → final → archived. PermenPANRB 6/2022.
 */
export const CYCLE_STATES = [
  "planning",
  "running",
  "assessing",
  "objections",
  "final",
  "archived",
] as const;
export type CycleState = (typeof CYCLE_STATES)[number];

/** One step at a time and never back: what was decided in a stage stays decided. */
export const nextCycleState = (state: CycleState): CycleState | null =>
  CYCLE_STATES[CYCLE_STATES.indexOf(state) + 1] ?? null;
