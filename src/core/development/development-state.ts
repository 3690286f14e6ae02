/** Pembinaan: agreed with the employee, going on, closed with what came of it. */
export const COACHING_STATES = ["agreed", "running", "closed"] as const;
export type CoachingState = (typeof COACHING_STATES)[number];

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

/** From a need to having been there. */
export const ENROLMENT_STATES = [
  "requested",
  "enrolled",
  "attended",
  "absent",
  "cancelled",
] as const;
export type EnrolmentState = (typeof ENROLMENT_STATES)[number];
