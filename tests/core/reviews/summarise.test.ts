import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isAnonymous, type ReviewRelation } from "#core/reviews/review-relation.ts";
import { summarise, type Urn } from "#core/reviews/summarise.ts";
import type { ItemCounts } from "#core/reviews/urn.ts";

const ITEMS = [
  { key: "ramah", behaviour: "berorientasi-pelayanan" },
  { key: "paham", behaviour: "berorientasi-pelayanan" },
  { key: "jujur", behaviour: "akuntabel" },
] as const;
const RULES = { minimum: 3, weakBelow: 2.75 };

/** Scores of a group, item by item; null is "not observed". */
const urn = (relation: ReviewRelation, ...items: (number | null)[][]): Urn => ({
  relation,
  counts: items.map((scores) => {
    const count = (score: number | null) => scores.filter((each) => each === score).length;
    return [count(null), count(1), count(2), count(3), count(4)];
  }),
});

describe("by hand", () => {
  const summary = summarise(
    ITEMS,
    [
      urn("self", [4], [3], [2]),
      urn("superior", [3], [2], [null]),
      urn("peer", [4, 4, 3, 4, 4], [2, 2, null], [4, 3, null]),
      urn("subordinate", [1, 4, 4, 1, 1], [3, 3, 2], [1, 1, 1]),
    ],
    RULES,
  );
  const [ramah, paham, jujur] = summary.items;

  test("means have two decimals and say from how many answers", () => {
    expect(ramah?.groups).toEqual({
      self: { mean: 4, n: 1, spread: null },
      superior: { mean: 3, n: 1, spread: null },
      peer: { mean: 3.8, n: 5, spread: "agreed" },
      subordinate: { mean: 2.2, n: 5, spread: "divided" },
    });
    expect(paham?.groups.subordinate).toEqual({ mean: 2.67, n: 3, spread: null });
  });

  test("two peers who observed something are not shown, nor have they a part in any other figure", () => {
    expect(paham?.groups.peer).toBeNull();
    // (2 + 3 + 3 + 2) / 4
    expect(paham?.others).toEqual({ mean: 2.5, n: 4, spread: null });
    expect(jujur?.groups).toMatchObject({ superior: null, peer: null });
    expect(jujur?.others).toEqual({ mean: 1, n: 3, spread: null });
    const [service] = summary.behaviours;
    // Peers: 19 / 5 of the first item alone; subordinates: (11 + 8) / 8.
    expect(service?.groups.peer).toEqual({ mean: 3.8, n: 5, spread: null });
    expect(service?.groups.subordinate).toEqual({ mean: 2.38, n: 8, spread: null });
  });

  test("the gap is one's own view less the others', from exact means", () => {
    expect([ramah?.gap, paham?.gap, jujur?.gap]).toEqual([1, 0.5, 1]);
    // Others (3 + 3 + 4 + ... ) below one's own view, and above it.
    const humble = summarise(ITEMS, [urn("self", [2]), urn("peer", [3, 3, 4])], RULES);
    expect(humble.items[0]?.gap).toBe(-1.33);
    expect(summarise(ITEMS, [urn("peer", [3, 3, 4])], RULES).items[0]?.gap).toBeNull();
    expect(summarise(ITEMS, [urn("self", [3])], RULES).items[0]?.gap).toBeNull();
  });

  test("strengths come first, the best first; then what to grow in, the weakest first", () => {
    expect(summary.strengths).toEqual(["ramah"]);
    expect(summary.growth).toEqual(["jujur", "paham"]);
  });

  test("spread is told in words, from five answers on", () => {
    const spreadOf = (...scores: number[]) =>
      summarise(ITEMS, [urn("peer", scores)], RULES).items[0]?.groups.peer?.spread;
    expect(spreadOf(3, 3, 3, 4)).toBeNull();
    expect(spreadOf(3, 3, 3, 3, 4)).toBe("agreed");
    expect(spreadOf(2, 3, 3, 3, 4)).toBe("mixed");
    expect(spreadOf(3, 3, 4, 4, 3, 4)).toBe("mixed");
    expect(spreadOf(1, 1, 3, 3, 1, 3)).toBe("divided");
  });

  test("without any answer there is nothing to show", () => {
    const empty = summarise(ITEMS, [{ relation: "peer", counts: [] }], RULES);
    expect(empty.items.every(({ others }) => others === null)).toBe(true);
    expect(empty.strengths).toEqual([]);
  });
});

const cell = fc.tuple(...Array.from({ length: 5 }, () => fc.nat(4))) as fc.Arbitrary<
  [number, number, number, number, number]
>;
const urns = fc
  .subarray<ReviewRelation>(["self", "superior", "peer", "subordinate", "colleague"])
  .chain((relations) =>
    fc.tuple(
      ...relations.map((relation) =>
        fc.record({
          relation: fc.constant(relation),
          counts: fc.array(cell, { minLength: ITEMS.length, maxLength: ITEMS.length }),
        }),
      ),
    ),
  );
const observed = ([, ...scores]: ItemCounts) => scores.reduce((sum, count) => sum + count, 0);

test("whatever fewer than three peers or subordinates say about an item, nothing shown changes", () => {
  // What is shown is a function of what may be shown alone: so nothing else can be computed from it.
  fc.assert(
    fc.property(urns, fc.infiniteStream(cell), (given, others) => {
      const changed = given.map(({ relation, counts }) => ({
        relation,
        counts: counts.map((own) => {
          if (!isAnonymous(relation) || observed(own) >= RULES.minimum) return own;
          const other = others.next().value ?? own;
          return observed(other) < RULES.minimum ? other : ([7, 0, 0, 0, 0] as const);
        }),
      }));
      expect(summarise(ITEMS, changed, RULES)).toEqual(summarise(ITEMS, given, RULES));
    }),
  );
});

test("every shown figure of peers and subordinates stands on the minimum, and lies between 1 and 4", () => {
  fc.assert(
    fc.property(urns, (given) => {
      const { items, behaviours } = summarise(ITEMS, given, RULES);
      const shown = [...items, ...behaviours]
        .flatMap(({ groups, others }) => Object.entries({ ...groups, self: others }))
        .flatMap(([relation, figure]) => (figure ? [{ relation, ...figure }] : []));
      for (const { relation, mean, n, spread } of shown) {
        expect(mean).toBeGreaterThanOrEqual(1);
        expect(mean).toBeLessThanOrEqual(4);
        expect(spread === null || n >= RULES.minimum + 2).toBe(true);
        expect(!isAnonymous(relation as ReviewRelation) || n >= RULES.minimum).toBe(true);
      }
    }),
  );
});

/** Two items for each of two values; [not observed, 1, 2, 3, 4]. Peers saw h2 twice only. */
const PAIRED = [
  { key: "a1", behaviour: "akuntabel" as const },
  { key: "a2", behaviour: "akuntabel" as const },
  { key: "h1", behaviour: "harmonis" as const },
  { key: "h2", behaviour: "harmonis" as const },
];
const ASKED: Urn[] = [
  {
    relation: "self",
    counts: [
      [0, 0, 0, 0, 1],
      [0, 0, 0, 1, 0],
      [0, 0, 0, 0, 1],
      [0, 0, 1, 0, 0],
    ],
  },
  {
    relation: "superior",
    counts: [
      [0, 0, 0, 1, 0],
      [0, 0, 0, 1, 0],
      [0, 0, 1, 0, 0],
      [0, 1, 0, 0, 0],
    ],
  },
  {
    relation: "peer",
    counts: [
      [0, 0, 0, 2, 2],
      [0, 0, 0, 0, 4],
      [0, 0, 4, 0, 0],
      [2, 2, 0, 0, 0],
    ],
  },
];
const told = (weakBelow: number) => summarise(PAIRED, ASKED, { minimum: 3, weakBelow });

// By hand. Akuntabel: oneself (4 + 3) / 2, superior (3 + 3) / 2, peers (14 + 16) / 8, others 36 / 10.
// Harmonis: oneself 6 / 2, superior 3 / 2, peers 8 / 4 (two of h2 are hidden), others 11 / 6.
test("a value pools its own items, and only what is shown of them", () => {
  const { groups, behaviours } = told(2.75);
  expect(groups).toEqual(["self", "superior", "peer"]);
  expect(behaviours).toEqual([
    {
      behaviour: "akuntabel",
      groups: {
        self: { mean: 3.5, n: 2, spread: null },
        superior: { mean: 3, n: 2, spread: null },
        peer: { mean: 3.75, n: 8, spread: null },
      },
      others: { mean: 3.6, n: 10, spread: null },
      gap: -0.1,
    },
    {
      behaviour: "harmonis",
      groups: {
        self: { mean: 3, n: 2, spread: null },
        superior: { mean: 1.5, n: 2, spread: null },
        peer: { mean: 2, n: 4, spread: null },
      },
      others: { mean: 1.83, n: 6, spread: null },
      gap: 1.17,
    },
  ]);
});

// Others by item: a1 17 / 5 = 3.4, a2 19 / 5 = 3.8, h1 10 / 5 = 2, h2 1 (the superior alone).
test("strengths are the best first, what to grow in the weakest first, three at most", () => {
  const highlights = (weakBelow: number) => {
    const { strengths, growth } = told(weakBelow);
    return { strengths, growth };
  };
  expect(highlights(2.75)).toEqual({ strengths: ["a2", "a1"], growth: ["h2", "h1"] });
  expect(highlights(3.4)).toEqual({ strengths: ["a2", "a1"], growth: ["h2", "h1"] });
  expect(highlights(3.41)).toEqual({ strengths: ["a2"], growth: ["h2", "h1", "a1"] });
  expect(highlights(4)).toEqual({ strengths: [], growth: ["h2", "h1", "a1"] });
  expect(highlights(1)).toEqual({ strengths: ["a2", "a1", "h1"], growth: [] });
});

test("what nobody was asked is in no highlight, and a group without counts shows nothing", () => {
  const empty = summarise(PAIRED, [{ relation: "peer", counts: [] }], {
    minimum: 3,
    weakBelow: 2.75,
  });
  expect(empty).toMatchObject({ groups: ["peer"], strengths: [], growth: [] });
  expect(empty.behaviours.every(({ others }) => others === null)).toBe(true);
});
