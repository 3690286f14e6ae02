import { dateThere } from "#db/seed/demo/survey/quarters.ts";
import type { Random } from "#lib/seeded-random.ts";
import type { topicContacts, topicReplies, topicSupports } from "../../../schema/topics.ts";
import type { ToldTopic } from "./world.ts";

const OPEN = ["verified", "routed", "in-progress", "returned", "answered", "closed"];

/** What others write under a topic. */
const REPLIES = [
  "Saya juga mengalami hal yang sama minggu lalu.",
  "Di tempat kami sudah membaik sejak bulan ini, semoga di sini juga.",
  "Setuju. Mohon juga diperhatikan warga lansia.",
  "Coba datang hari Rabu, biasanya lebih sepi.",
  "Terima kasih sudah menuliskannya, saya kira hanya saya.",
];
const HIDDEN = "Percuma, semua pegawainya malas!!!";

/** People who say "saya juga mengalami"; where nobody may see the topic there are none. */
export function supportsOf(
  random: Random,
  { topic }: ToldTopic,
): (typeof topicSupports.$inferInsert)[] {
  if (!isOpen(topic) || topic.confidential) return [];
  const most = topic.kind === "pengaduan" ? 24 : 8;
  return Array.from({ length: random.between(0, most) }, () => ({
    topicId: topic.id,
    tokenHash: `contoh-${random.code(16)}`,
    at: topic.createdAt,
  }));
}

const isOpen = (topic: ToldTopic["topic"]): boolean =>
  topic.supervisory !== true && OPEN.includes(topic.state ?? "");

/** Replies, most of them screened, one of them answered by the author. */
export function repliesOf(
  random: Random,
  { topic }: ToldTopic,
  now: Date,
): (typeof topicReplies.$inferInsert)[] {
  if (!isOpen(topic) || topic.confidential || !random.chance(0.5)) return [];
  const at = new Date((topic.createdAt.getTime() + now.getTime()) / 2);
  const state = random.weighted({ shown: 6, waiting: 3, hidden: 2 });
  const text = state === "hidden" ? HIDDEN : random.pick(REPLIES);
  const reply = (changes: Partial<typeof topicReplies.$inferInsert> = {}) => ({
    id: random.code(16),
    topicId: topic.id,
    parentId: null,
    byAuthor: false,
    text,
    instanceId: `contoh-${random.code(16)}`,
    state,
    createdAt: at,
    createdOn: dateThere(at),
    publicText: state === "shown" ? text : null,
    reasonClass: state === "hidden" ? ("abusive" as const) : null,
    ...changes,
  });
  const first = reply();
  if (state !== "shown" || !random.chance(0.4)) return [first];
  const thanks = "Terima kasih, nanti saya kabari perkembangannya.";
  return [first, reply({ parentId: first.id, byAuthor: true, text: thanks, publicText: thanks })];
}

/** Some authors want news. Nobody has such an address (RFC 2606). */
export function contactOf(
  random: Random,
  { topic }: ToldTopic,
): (typeof topicContacts.$inferInsert)[] {
  if (!random.chance(0.3)) return [];
  return [
    {
      topicId: topic.id,
      name: topic.anonymous ? null : "Warga Contoh",
      phone: null,
      email: `warga-${random.code(6)}@contoh.invalid`,
      locale: "id",
      mayNotify: true,
      mayContact: random.chance(0.5),
      consentedAt: topic.createdAt,
    },
  ];
}
