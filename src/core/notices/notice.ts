import type { Locale } from "#core/locale.ts";

/** What a citizen is told about his topic, where he consented to news of it. */
export const AUTHOR_PURPOSES = [
  "received",
  "verified",
  "supervised",
  "rejected",
  "routed",
  "merged",
  /** A wrong merge was undone. */
  "separated",
  "question",
  "answered",
  /** The topic that the author's own one was merged into has been answered. */
  "joined-answered",
  "closing-soon",
  "closed",
] as const;
export type AuthorPurpose = (typeof AUTHOR_PURPOSES)[number];

/** "digest": what waits and what is late, once a day for staff who want it. */
export const NOTICE_PURPOSES = [...AUTHOR_PURPOSES, "digest"] as const;
export type NoticePurpose = (typeof NOTICE_PURPOSES)[number];

export const NOTICE_CHANNELS = ["email", "whatsapp"] as const;
export type NoticeChannel = (typeof NOTICE_CHANNELS)[number];

/** Small facts only (dates, counts): words stand in the topic and its events and are read when sending. */
export type NoticeParams = Record<string, string | number>;

/** Everything a message is made from, read at the moment of sending. */
export interface Letter {
  id: string;
  channel: NoticeChannel;
  /** An address or a telephone number. */
  to: string;
  locale: Locale;
  purpose: NoticePurpose;
  params: NoticeParams;
  stopToken: string;
  /** Name of the government, in whose name it is written. */
  government: string;
  /** What it is about; null for digests. `title` and `words` are null where they must not travel by mail. */
  topic: { code: string; title: string | null; words: string | null; unit: string | null } | null;
}

/** How sending ended. A final failure is never tried again. `reason` holds no personal data. */
export type Delivery = { sent: true } | { sent: false; final: boolean; reason: string };

/** Renders a letter and hands it over to the world outside. */
export type Sender = (letter: Letter) => Promise<Delivery>;

/** A channel without a sender is switched off. */
export type Senders = Partial<Record<NoticeChannel, Sender>>;
