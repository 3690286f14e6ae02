/** Of the 360° round that a cycle may have: prepared, taking answers, over. */
export const REVIEW_STATES = ["draft", "open", "closed"] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];
