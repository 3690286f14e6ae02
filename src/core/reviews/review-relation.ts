/** Who answers about somebody in a 360° round (PP 30/2019 art. 43). */
export const REVIEW_RELATIONS = ["self", "superior", "peer", "subordinate"] as const;
export type ReviewRelation = (typeof REVIEW_RELATIONS)[number];

export const REVIEW_STATES = ["draft", "open", "closed"] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];
