import type { TopicAction } from "#core/topics/lifecycle.ts";
import type { AuthorPurpose } from "./notice.ts";

/** What the author is told after an act; the author's own acts and inner work say nothing. */
const PURPOSES: Partial<Record<TopicAction, AuthorPurpose>> = {
  approve: "verified",
  "uphold-appeal": "verified",
  "hand-to-inspectorate": "supervised",
  reject: "rejected",
  "dismiss-appeal": "rejected",
  merge: "merged",
  route: "routed",
  "pass-on": "routed",
  "ask-author": "question",
  answer: "answered",
  "auto-close": "closed",
};

export const topicNotice = (action: TopicAction): AuthorPurpose | null => PURPOSES[action] ?? null;
