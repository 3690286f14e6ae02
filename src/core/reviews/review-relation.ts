/**
 * Who answers about somebody in a 360° round (PP 30/2019 art. 43). "colleague" are peers and
 * direct subordinates together, where one of the two groups would be too small to stay anonymous.
 */
export const REVIEW_RELATIONS = ["self", "superior", "peer", "subordinate", "colleague"] as const;
export type ReviewRelation = (typeof REVIEW_RELATIONS)[number];

/** Groups whose answers are seen only together; oneself and the superior are known anyway. */
const ANONYMOUS: readonly ReviewRelation[] = ["peer", "subordinate", "colleague"];
export const isAnonymous = (relation: ReviewRelation): boolean => ANONYMOUS.includes(relation);
