/**
 * Bukti dukung. `praise` and `complaint` come from citizens (source "penerima layanan"), `index`
 * and `punctuality` from the figures of the unit, `document` is anything else.
 */
export const EVIDENCE_KINDS = ["praise", "complaint", "index", "punctuality", "document"] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** Who gives feedback, seen from the receiver: his superior, a peer, somebody else he works with. */
export const FEEDBACK_RELATIONS = ["superior", "peer", "subordinate", "related"] as const;
export type FeedbackRelation = (typeof FEEDBACK_RELATIONS)[number];
