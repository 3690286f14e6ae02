import { expect, test } from "vitest";
import { parse } from "#core/parse.ts";
import { allWords, anyWord, topicQuerySchema } from "#core/topics/topic-query.ts";

const read = (query: object) => {
  const parsed = parse(topicQuerySchema, query);
  return parsed.ok ? parsed.value : parsed.errors;
};

test("an empty form asks for the newest, twenty at a time", () => {
  const nothing = { match: "all", sort: "new", limit: 20 };
  expect(read({})).toEqual(nothing);
  const blank = { q: "", kind: "", state: "", period: null, sort: "", match: "", limit: "" };
  expect(read(blank)).toEqual(nothing);
});

test("what a form or an address asks for", () => {
  const query = { q: " jalan rusak ", kind: "aspirasi", state: "diproses", period: "90" };
  expect(read({ ...query, sort: "supported", limit: "100" })).toMatchObject({
    ...query,
    q: "jalan rusak",
    sort: "supported",
    limit: 100,
  });
});

test("where the next page begins", () => {
  expect(read({ cursor: "12_1782864000000_AbC-9" })).toMatchObject({
    cursor: { supportCount: 12, createdAt: 1_782_864_000_000, id: "AbC-9" },
  });
});

test.each([
  [{ q: "x".repeat(201) }, { q: "error.too-long?max=200" }],
  [{ kind: "keluhan" }, { kind: "error.choose" }],
  [{ state: "verified" }, { state: "error.choose" }],
  [{ period: "7" }, { period: "error.choose" }],
  [{ sort: "old" }, { sort: "error.choose" }],
  [{ limit: "0" }, { limit: "error.number" }],
  [{ limit: "101" }, { limit: "error.number" }],
  [{ limit: "1.5" }, { limit: "error.number" }],
  [{ cursor: "12_1782864000000" }, { cursor: "error.invalid" }],
  [{ cursor: "1_2_a;b" }, { cursor: "error.invalid" }],
  [{ cursor: "x1_2_a" }, { cursor: "error.invalid" }],
])("%o is refused", (query, errors) => {
  expect(read(query)).toEqual(errors);
});

test("a search for all words lets the last one be unfinished; one for any does not", () => {
  expect(allWords(["jalan", "rus"])).toBe('"jalan" "rus"*');
  expect(allWords([])).toBe("");
  expect(anyWord(["jalan", "rusak"])).toBe('"jalan" OR "rusak"');
});
