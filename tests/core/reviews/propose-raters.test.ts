import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PEERS, type Place, proposeRaters } from "#core/reviews/propose-raters.ts";

const place = (
  employeeId: string,
  assessorId: string | null,
  unitId = "u",
  isHead = false,
): Place => ({ employeeId, assessorId, unitId, isHead });

/** Sekda over two heads; one has a section head over seven clerks, the other an office with one clerk. */
const TREE = [
  place("sekda", null, "setda", true),
  place("kadis", "sekda", "dinas", true),
  place("kaban", "sekda", "badan", true),
  place("kabid", "kadis", "dinas"),
  place("sekdis", "kadis", "dinas"),
  ...["a", "b", "c", "d", "e", "f", "g"].map((id) => place(id, "kabid", "dinas")),
  place("dewi", "kaban", "badan"),
];
const ratersOf = (id: string, people: readonly Place[] = TREE, season = "2026-t3") =>
  proposeRaters(people, season).get(id) ?? [];
const idsOf = (id: string, relation: string, people = TREE) =>
  ratersOf(id, people)
    .filter((rater) => rater.relation === relation)
    .map(({ raterId }) => raterId)
    .toSorted();

describe("by hand", () => {
  test("a clerk is judged by himself, his assessor and five of the same rank", () => {
    expect(idsOf("a", "self")).toEqual(["a"]);
    expect(idsOf("a", "superior")).toEqual(["kabid"]);
    expect(idsOf("a", "peer")).toHaveLength(PEERS);
    expect(["b", "c", "d", "e", "f", "g"]).toEqual(expect.arrayContaining(idsOf("a", "peer")));
    expect(idsOf("a", "subordinate")).toEqual([]);
  });

  test("where those of the same superior are too few, the unit is asked, but nobody of another rank", () => {
    const two = [...TREE, place("h", "sekdis", "dinas"), place("i", "sekdis", "dinas")];
    const peers = idsOf("h", "peer", two);
    expect(peers).toContain("i");
    expect(peers).toHaveLength(PEERS);
    expect(peers).not.toContain("kabid");
    expect(peers).not.toContain("kadis");
  });

  test("assessors who assess each other have no top, and are proposed all the same", () => {
    expect(idsOf("x", "superior", [place("x", "y"), place("y", "x")])).toEqual(["y"]);
  });

  test("a section head also by those whose assessor he is", () => {
    const clerks = ["a", "b", "c", "d", "e", "f", "g"];
    expect(idsOf("kabid", "subordinate")).toEqual(clerks);
    expect(idsOf("kabid", "peer")).toEqual(["sekdis"]);
    expect(idsOf("sekdis", "peer")).toEqual(["kabid"]);
  });

  test("heads are peers of heads under the same superior only", () => {
    expect(idsOf("kadis", "peer")).toEqual(["kaban"]);
    expect(idsOf("kaban", "peer")).toEqual(["kadis"]);
    expect(idsOf("kadis", "subordinate")).toEqual(["kabid", "sekdis"]);
  });

  test("who is under nobody has no superior and no peers", () => {
    expect(ratersOf("sekda").map(({ relation }) => relation)).toEqual([
      "self",
      "subordinate",
      "subordinate",
    ]);
    expect(idsOf("dewi", "peer")).toEqual([]);
  });
});

test("another cycle asks others", () => {
  const peers = (season: string) =>
    ratersOf("a", TREE, season)
      .filter(({ relation }) => relation === "peer")
      .map(({ raterId }) => raterId)
      .toSorted()
      .join();
  const seasons = ["2026-t1", "2026-t2", "2026-t3", "2026-t4", "2027-t1", "2027-t2"];
  expect(new Set(seasons.map(peers)).size).toBeGreaterThan(1);
});

/** A tree in which everybody but the first is under somebody before him. */
const trees = fc
  .array(fc.record({ under: fc.nat(), unit: fc.nat(3), isHead: fc.boolean() }), { maxLength: 40 })
  .map((nodes) =>
    nodes.map(({ under, unit, isHead }, at) =>
      place(`e${at}`, at === 0 ? null : `e${under % at}`, `u${unit}`, isHead),
    ),
  );

test("nobody is asked twice about the same person, nor anybody but himself about himself", () => {
  fc.assert(
    fc.property(trees, fc.string(), (people, season) => {
      for (const [id, raters] of proposeRaters(people, season)) {
        const ids = raters.map(({ raterId }) => raterId);
        expect(new Set(ids).size).toBe(ids.length);
        expect(raters.filter(({ raterId }) => raterId === id)).toEqual([
          { raterId: id, relation: "self" },
        ]);
        expect(raters.filter(({ relation }) => relation === "peer").length).toBeLessThanOrEqual(
          PEERS,
        );
      }
    }),
  );
});

test("the order in which people are listed makes no difference", () => {
  fc.assert(
    fc.property(
      trees.chain((people) =>
        fc.tuple(fc.constant(people), fc.shuffledSubarray(people, { minLength: people.length })),
      ),
      ([people, shuffled]) => {
        const sorted = (list: readonly Place[]) =>
          [...proposeRaters(list, "2026-t3")].toSorted(([a], [b]) => (a < b ? -1 : 1));
        expect(sorted(shuffled)).toEqual(sorted(people));
      },
    ),
  );
});

test("among those of the same rank everybody is asked about exactly as many as the others", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 }), fc.string(), (size, season) => {
      const team = Array.from({ length: size }, (_, at) => place(`e${at}`, "boss", `u${at}`));
      const asked = [...proposeRaters(team, season).values()]
        .flat()
        .filter(({ relation }) => relation === "peer");
      for (const { employeeId } of team) {
        const load = asked.filter(({ raterId }) => raterId === employeeId).length;
        expect(load).toBe(Math.min(PEERS, size - 1));
      }
    }),
  );
});
