import { z } from "zod";
import { cleanLine } from "#lib/text/clean-text.ts";
import type { TopicState } from "./lifecycle.ts";
import { TOPIC_KINDS } from "./topic-kind.ts";

/** States as citizens tell them apart, and what they stand for. */
export const PUBLIC_STATES = {
  menunggu: ["verified", "returned", "routed"],
  diproses: ["in-progress"],
  ditanggapi: ["answered"],
  selesai: ["closed"],
} as const satisfies Record<string, readonly TopicState[]>;
export type PublicState = keyof typeof PUBLIC_STATES;
export const PUBLIC_STATE_NAMES = Object.keys(PUBLIC_STATES) as PublicState[];

/** Still waiting for an answer; the clock runs. */
export const UNANSWERED: readonly TopicState[] = [
  "submitted",
  "appealed",
  ...PUBLIC_STATES.menunggu,
  ...PUBLIC_STATES.diproses,
];

export const TOPIC_SORTS = ["new", "waiting", "supported"] as const;
/** Days back from today. */
export const TOPIC_PERIODS = ["30", "90", "365"] as const;
const MOST = 100;

/** An empty field of a search form asks for nothing. */
const blank = (value: unknown) => (value === "" || value === null ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blank, schema.optional());

const cursor = z
  .string()
  .regex(/^\d{1,9}_\d{1,15}_[A-Za-z0-9-]{1,40}$/)
  .transform((text) => {
    const [supportCount = "", createdAt = "", id = ""] = text.split("_");
    return { supportCount: Number(supportCount), createdAt: Number(createdAt), id };
  });

export const topicQuerySchema = z.object({
  q: optional(z.string().overwrite(cleanLine).max(200, "error.too-long?max=200")),
  /** "any": texts that share words, the most alike first. */
  match: z.preprocess(blank, z.enum(["all", "any"], "error.choose").default("all")),
  unit: optional(z.string().max(100)),
  service: optional(z.string().max(100)),
  kind: optional(z.enum(TOPIC_KINDS, "error.choose")),
  state: optional(z.enum(PUBLIC_STATE_NAMES, "error.choose")),
  period: optional(z.enum(TOPIC_PERIODS, "error.choose")),
  sort: z.preprocess(blank, z.enum(TOPIC_SORTS, "error.choose").default("new")),
  cursor: optional(cursor),
  limit: z.preprocess(
    blank,
    z.coerce.number("error.number").int("error.number").min(1).max(MOST).default(20),
  ),
});

export type TopicQuery = z.infer<typeof topicQuerySchema>;

/** Full-text expressions: every word, the last one perhaps not finished; or any of the words. */
export const allWords = (words: readonly string[]): string =>
  words.map((word, at) => (at === words.length - 1 ? `"${word}"*` : `"${word}"`)).join(" ");
export const anyWord = (words: readonly string[]): string =>
  words.map((word) => `"${word}"`).join(" OR ");
