/** Why a topic is not taken up. */
export const REJECT_REASONS = [
  "spam",
  "duplicate",
  "incomplete",
  "not-authority",
  "abusive",
  "personal-attack",
] as const;

/** Why words or pictures are taken out of public view; the public reads it. */
export const MASK_REASONS = ["personal-data", "third-party", "abusive", "personal-attack"] as const;
