import fc from "fast-check";
import { expect, test } from "vitest";
import { isAnonymous, REVIEW_RELATIONS } from "#core/reviews/review-relation.ts";
import { settleRaters } from "#core/reviews/settle-raters.ts";

const raters = (peers: number, subordinates: number) => [
  { id: "own", relation: "self" as const },
  { id: "boss", relation: "superior" as const },
  ...Array.from({ length: peers }, (_, at) => ({ id: `p${at}`, relation: "peer" as const })),
  ...Array.from({ length: subordinates }, (_, at) => ({
    id: `s${at}`,
    relation: "subordinate" as const,
  })),
];
const settled = (peers: number, subordinates: number) =>
  settleRaters(raters(peers, subordinates), 3)
    .map(({ relation }) => relation)
    .filter(isAnonymous)
    .join(" ");

test("groups that are large enough are asked by themselves", () => {
  expect(settled(3, 3)).toBe("peer peer peer subordinate subordinate subordinate");
  expect(settled(4, 0)).toBe("peer peer peer peer");
});

test("a small group joins the other one; both too small are not asked", () => {
  expect(settled(3, 1)).toBe("colleague colleague colleague colleague");
  expect(settled(1, 2)).toBe("colleague colleague colleague");
  expect(settled(2, 0)).toBe("");
  expect(settled(1, 1)).toBe("");
});

test("no group is ever asked that could not be shown, and oneself and the superior always are", () => {
  fc.assert(
    fc.property(
      fc.nat(8),
      fc.nat(8),
      fc.integer({ min: 3, max: 5 }),
      (peers, subordinates, minimum) => {
        const asked = settleRaters(raters(peers, subordinates), minimum);
        expect(asked.slice(0, 2).map(({ id }) => id)).toEqual(["own", "boss"]);
        for (const relation of REVIEW_RELATIONS.filter(isAnonymous)) {
          const size = asked.filter((rater) => rater.relation === relation).length;
          expect(size === 0 || size >= minimum).toBe(true);
        }
        expect(new Set(asked.map(({ id }) => id)).size).toBe(asked.length);
      },
    ),
  );
});
