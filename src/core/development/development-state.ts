/**
 * Pembinaan: goals proposed by the assessor, sent back by the employee with his words, agreed on by
 * both and worked at, closed with what came of it.
 */
export const COACHING_STATES = ["proposed", "returned", "agreed", "closed"] as const;
export type CoachingState = (typeof COACHING_STATES)[number];

/** What came of a coaching; "dropped" when it ended before its goals could be judged. */
export const COACHING_OUTCOMES = ["reached", "partly", "not-yet", "dropped"] as const;
export type CoachingOutcome = (typeof COACHING_OUTCOMES)[number];

/** Themes of the training catalogue. */
export const TRAINING_THEMES = [
  "leadership",
  "time-management",
  "communication",
  "service",
  "integrity",
  "digital",
  "teamwork",
  "other",
] as const;
export type TrainingTheme = (typeof TRAINING_THEMES)[number];

/** Asked for by the employee himself, or proposed by his assessor or the personnel office. */
export const ENROLMENT_ORIGINS = ["asked", "nominated"] as const;

/** From a wish (which waits for a seat) to having been there. */
export const ENROLMENT_STATES = [
  "requested",
  "enrolled",
  "attended",
  "absent",
  "cancelled",
] as const;
export type EnrolmentState = (typeof ENROLMENT_STATES)[number];
