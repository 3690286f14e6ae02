import { findPersonalData } from "#core/privacy/find-personal-data.ts";
import { maskText } from "#core/privacy/mask-text.ts";
import { NEVER_SHOWN, type PersonalDataKind } from "#core/privacy/personal-data-kind.ts";

export interface Words {
  title: string;
  text: string;
}

/** Personal data in a post. `key` is how a form names it. */
export interface FoundInPost {
  key: string;
  kind: PersonalDataKind;
  found: string;
  /** May the author show it to everybody, because it is his to show? */
  mayShow: boolean;
}

const found = (text: string) =>
  findPersonalData(text).map((finding) => {
    const words = text.slice(finding.start, finding.end);
    return { ...finding, words, key: `${finding.kind}:${words}` };
  });

/** Everything found in a post, each thing once. */
export function findInPost({ title, text }: Words): FoundInPost[] {
  const byKey = new Map<string, FoundInPost>();
  for (const { key, kind, words } of [...found(title), ...found(text)]) {
    byKey.set(key, { key, kind, found: words, mayShow: !NEVER_SHOWN.includes(kind) });
  }
  return [...byKey.values()];
}

/** A post as everybody may read it: personal data masked, save what its author shows on purpose. */
export function publicWords({ title, text }: Words, show: readonly string[] = []): Words {
  const mask = (words: string) =>
    maskText(
      words,
      found(words).filter(({ key, kind }) => NEVER_SHOWN.includes(kind) || !show.includes(key)),
    );
  return { title: mask(title), text: mask(text) };
}
