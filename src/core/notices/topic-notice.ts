import type { TopicAction, TopicParty } from "#core/topics/lifecycle.ts";
import type { AuthorPurpose } from "./notice.ts";

/** What the author is told after an act; the author's own acts and inner work say nothing. */
const PURPOSES: Partial<Record<TopicAction, AuthorPurpose>> = {
  approve: "verified",
  "uphold-appeal": "verified",
  "hand-to-inspectorate": "supervised",
  reject: "rejected",
  "dismiss-appeal": "rejected",
  merge: "merged",
  separate: "separated",
  "separate-unread": "separated",
  route: "routed",
  "pass-on": "routed",
  "ask-author": "question",
  answer: "answered",
  "auto-close": "closed",
};

export const topicNotice = (action: TopicAction, party: TopicParty): AuthorPurpose | null =>
  party === "author" ? null : (PURPOSES[action] ?? null);
