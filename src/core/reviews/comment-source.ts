import { isAnonymous, type ReviewRelation } from "./review-relation.ts";

/** Where words come from, as far as it may be told: all who stay anonymous are one source. */
export const COMMENT_SOURCES = ["self", "superior", "others"] as const;
export type CommentSource = (typeof COMMENT_SOURCES)[number];

export const sourceOf = (relation: ReviewRelation): CommentSource => {
  if (isAnonymous(relation)) return "others";
  return relation === "self" ? "self" : "superior";
};

/** What goes well, and a suggestion. */
export const COMMENT_KINDS = ["strength", "suggestion"] as const;
export type CommentKind = (typeof COMMENT_KINDS)[number];

export const COMMENT_STATES = ["waiting", "shown", "hidden"] as const;
