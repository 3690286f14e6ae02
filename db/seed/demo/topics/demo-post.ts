import type { TopicKind } from "#core/topics/topic-kind.ts";
import type { ServiceListKey } from "#db/seed/demo/governments/service-lists.ts";
import type { StoryKey } from "./stories.ts";

/** What somebody wrote, to which kind of unit, and what became of it. */
export interface DemoPost {
  offers: ServiceListKey;
  kind: TopicKind;
  /** Name of the service, as in the lists. */
  service: string | null;
  story: StoryKey;
  title: string;
  text: string;
  /** What the unit answered, where it has. */
  answer: string;
  confidential?: boolean;
  /** Working days since then, where the story's own age does not fit. */
  age?: number;
}

type Words = readonly [title: string, text: string, answer?: string];

/** Posts about the services of one kind of unit: kind, service, story and words of each. */
export const postsFor =
  (offers: ServiceListKey) =>
  (
    kind: TopicKind,
    service: string | null,
    story: StoryKey,
    [title, text, answer = ""]: Words,
  ): DemoPost => ({ offers, kind, service, story, title, text, answer });
