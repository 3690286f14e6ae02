import type { Locale } from "#core/locale.ts";
import type { Letter, NoticeChannel, NoticeParams, NoticePurpose } from "./notice.ts";

/** A message with all that its text and address are made from. */
interface Sources {
  message: {
    id: string;
    channel: NoticeChannel;
    locale: Locale;
    purpose: NoticePurpose;
    params: NoticeParams;
    stopToken: string;
    topicId: string | null;
  };
  contact: { email: string | null; phone: string | null } | null;
  mayNotify: boolean | null;
  account: { email: string | null; active: boolean; wantsDigest: boolean } | null;
  topic: {
    code: string;
    publicTitle: string | null;
    confidential: boolean;
    supervisory: boolean;
  } | null;
  words: string | null;
  unit: string | null;
}

/** Purposes that hand on what somebody wrote to the author. */
const WITH_WORDS: readonly NoticePurpose[] = ["rejected", "question", "answered", "separated"];

/** Purposes that may come before a person has read the title, or after one refused it. */
const WITHOUT_TITLE: readonly NoticePurpose[] = [
  "received",
  "rejected",
  "merged",
  "separated",
  "joined-answered",
];

/** Whom the message may go to now; null when consent or wish has ended since it was written. */
export function recipientOf({ message, contact, mayNotify, account }: Sources): string | null {
  if (message.topicId === null) {
    return account?.active && account.wantsDigest ? account.email : null;
  }
  if (contact === null || mayNotify !== true) return null;
  return message.channel === "email" ? contact.email : contact.phone;
}

/**
 * What the sender needs. Only a title that passed screening is sent, so that nobody can have his own
 * words mailed to a stranger; and mail is read by many eyes: nothing of what is confidential.
 */
export function letterFrom(sources: Sources, to: string, government: string): Letter {
  const { topic, unit, words } = sources;
  const { id, channel, locale, purpose, params, stopToken } = sources.message;
  const letter = { id, channel, to, locale, purpose, params, stopToken, government };
  if (topic === null) return { ...letter, topic: null };
  const open = !topic.confidential && !topic.supervisory;
  return {
    ...letter,
    topic: {
      code: topic.code,
      title: open && !WITHOUT_TITLE.includes(purpose) ? topic.publicTitle : null,
      words: open && WITH_WORDS.includes(purpose) ? words : null,
      unit: topic.supervisory ? null : unit,
    },
  };
}
