import { expect, test } from "vitest";
import { drawComments, wordsIn } from "#core/responses/comment-urn.ts";

const named = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ id: `id-${(at * 7) % count}`, text: `text ${at}` }));

test.each([0, 1, 5])("of %i comments none comes out", (count) => {
  const { out, staying } = drawComments(named(count));
  expect(out).toEqual([]);
  expect(staying).toHaveLength(count);
});

test("of eight comments those with the first names come out, five stay in the order of the alphabet", () => {
  const all = named(8);
  const { out, staying } = drawComments(all);
  expect(out.map(({ id }) => id)).toEqual(["id-0", "id-1", "id-2"]);
  expect(staying).toEqual(staying.toSorted());
  expect([...out.map(({ text }) => text), ...staying].toSorted()).toEqual(
    all.map(({ text }) => text).toSorted(),
  );
});

test("blanks behind the list of an urn are none of its words", () => {
  expect(wordsIn('["a","b c "]      ')).toEqual(["a", "b c "]);
});
