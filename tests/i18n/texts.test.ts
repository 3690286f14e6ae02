import { expect, test } from "vitest";
import { en } from "#i18n/en.ts";
import { id } from "#i18n/id.ts";
import { translator } from "#i18n/translate.ts";

/** The names of what is filled in; a word with its forms names its number once more. */
const filledIn = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{(\w+)/g)].map(([, name = ""]) => name))].sort();

const keys = Object.keys(id) as (keyof typeof id)[];

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
  const differing = keys.filter((key) => filledIn(id[key]).join() !== filledIn(en[key]).join());
  expect(differing).toEqual([]);
});

/** A one that is a number of its own, and a word of several behind it, perhaps after one more word. */
const ONE_OF_SEVERAL =
  /(?<![\w.–-] ?)1 (?:[a-z]+ )?(?:(?!(?:has|this|[a-z]*(?:works|differs|waits|reads|carries|experiences))\b)[a-z]+[^s\W]s|people|media|are|have)\b/;

test("no English text says '1 units', whichever number is one", () => {
  const t = translator("en");
  const several = keys.flatMap((key) => {
    const names = filledIn(en[key]);
    const sevens = Object.fromEntries(names.map((name) => [name, 7]));
    const said = names.map((name) => t(key, { ...sevens, [name]: 1 }));
    return said.filter((text) => ONE_OF_SEVERAL.test(text));
  });
  expect(several).toEqual([]);
});

test.each([
  ["account.found", 0, "0 accounts"],
  ["account.found", 1, "1 account"],
  ["account.found", "1", "1 account"],
  ["account.found", 2, "2 accounts"],
  ["account.found", "1,234", "1,234 accounts"],
  ["follow-up.summary", 1, "7 of 1 action done"],
] as const)("%s of %s is '%s'", (key, count, text) => {
  expect(translator("en")(key, { count, total: count, done: 7 })).toBe(text);
});

test("a message of a rule takes the form of its number, too", () => {
  const { message } = translator("en");
  expect(message("error.too-long?max=1")).toBe("At most 1 character.");
  expect(message("error.too-long?max=20")).toBe("At most 20 characters.");
});

test("Indonesian has one form", () => {
  expect(keys.filter((key) => id[key].includes("|"))).toEqual([]);
});
