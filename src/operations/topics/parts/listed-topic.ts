import type { TopicState } from "#core/topics/lifecycle.ts";
import type { TopicKind } from "#core/topics/topic-kind.ts";
import type { PublicTopic } from "#db/queries/topics/public-topics.ts";

/** A topic in a list; title and excerpt are null where the content is confidential. */
export interface ListedTopic {
  code: string;
  kind: TopicKind;
  state: TopicState;
  title: string | null;
  excerpt: string | null;
  unit: { slug: string; name: string } | null;
  service: { slug: string; name: string } | null;
  createdOn: string;
  answerBy: string;
  answeredOn: string | null;
  supportCount: number;
}

const EXCERPT = 180;

export function listedTopic(row: PublicTopic): ListedTopic {
  const { code, kind, state, title, text, createdOn, answerBy, answeredOn, supportCount } = row;
  return {
    code,
    kind,
    state,
    title,
    createdOn,
    answerBy,
    answeredOn,
    supportCount,
    excerpt: text === null ? null : shorten(text),
    unit: named(row.unitSlug, row.unitName),
    service: named(row.serviceSlug, row.serviceName),
  };
}

export const named = (slug: string | null, name: string | null) =>
  slug === null || name === null ? null : { slug, name };

function shorten(text: string): string {
  const line = text.replace(/\s+/g, " ");
  if (line.length <= EXCERPT) return line;
  return `${line.slice(0, line.lastIndexOf(" ", EXCERPT) || EXCERPT)} …`;
}
