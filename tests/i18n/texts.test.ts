import { expect, test } from "vitest";
import { en } from "#i18n/en.ts";
import { id } from "#i18n/id.ts";

const placeholders = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(String).sort();

const features = import.meta.glob<Record<string, object>>("../../src/i18n/id/*.ts", {
  eager: true,
});

test("no text is defined twice: the later one would silently replace the other", () => {
  const all = Object.values(features).flatMap((feature) =>
    Object.values(feature).flatMap((texts) => Object.keys(texts)),
  );
  expect(all.filter((key, at) => all.indexOf(key) !== at)).toEqual([]);
  expect(all.length).toBe(Object.keys(id).length);
});

test("both languages fill in the same things", () => {
  const texts = Object.keys(id) as (keyof typeof id)[];
  const differing = texts.filter(
    (key) => placeholders(id[key]).join() !== placeholders(en[key]).join(),
  );
  expect(differing).toEqual([]);
});
