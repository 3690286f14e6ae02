import fc from "fast-check";
import { expect, test } from "vitest";
import {
  assessorsOf,
  buildCascade,
  type CascadeNode,
  lineAbove,
  lineBelow,
} from "#core/performance-plans/cascade.ts";
import { feedbackRelation } from "#core/performance-plans/feedback-relation.ts";
import { findColleagues } from "#core/performance-plans/find-colleagues.ts";

type Row = { id: string; servesId: string | null };

const names = (nodes: readonly CascadeNode<Row>[]): unknown[] =>
  nodes.map(({ row, children }) => [row.id, ...names(children)]);
const flat = (nodes: readonly CascadeNode<Row>[]): string[] =>
  nodes.flatMap(({ row, children }) => [row.id, ...flat(children)]);

test("results stand below the one that they serve", () => {
  const rows = [
    { id: "head", servesId: null },
    { id: "section", servesId: "head" },
    { id: "clerk", servesId: "section" },
    { id: "other", servesId: "head" },
    { id: "loose", servesId: "out of sight" },
  ];
  expect(names(buildCascade(rows))).toEqual([
    ["head", ["section", ["clerk"]], ["other"]],
    ["loose"],
  ]);
});

/** Any graph: also rows that serve themselves or each other in a circle. */
const graphs = fc.integer({ min: 0, max: 12 }).chain((size) =>
  fc.tuple(...Array.from({ length: size }, () => fc.option(fc.nat({ max: size })))).map((serves) =>
    serves.map((target, at) => ({
      id: `r${at}`,
      servesId: target === null ? null : `r${target}`,
    })),
  ),
);

test("every result stands exactly once, also in circles", () => {
  fc.assert(
    fc.property(graphs, (rows) => {
      expect(flat(buildCascade(rows)).sort()).toEqual(rows.map(({ id }) => id).sort());
    }),
  );
});

const person = (employeeId: string, assessorId: string | null, unitId = "dinas") => ({
  employeeId,
  assessorId,
  unitId,
});
const PEOPLE = [
  person("sekda", null, "setda"),
  person("kadis", "sekda"),
  person("kabid", "kadis"),
  person("rina", "kabid"),
  person("budi", "kabid"),
  person("kasi", "kadis"),
  person("sari", "kasi"),
  person("kaban", "sekda", "bkpsdm"),
  person("dewi", "kaban", "bkpsdm"),
];
const ASSESSORS = assessorsOf(PEOPLE);
const of = (id: string) => PEOPLE.find((each) => each.employeeId === id) ?? person(id, null, id);
const relation = (giver: string, receiver: string) =>
  feedbackRelation(of(giver), of(receiver), ASSESSORS);

test("the line above and the people below", () => {
  expect(lineAbove(ASSESSORS, "rina")).toEqual(["kabid", "kadis", "sekda"]);
  expect(lineAbove(ASSESSORS, "sekda")).toEqual([]);
  expect(lineAbove(ASSESSORS, "stranger")).toEqual([]);
  expect(lineBelow(ASSESSORS, "kadis")).toEqual(["kabid", "rina", "budi", "kasi", "sari"]);
});

test("who the giver is to the receiver", () => {
  expect(relation("kabid", "rina")).toBe("superior");
  expect(relation("sekda", "rina")).toBe("superior");
  expect(relation("rina", "kadis")).toBe("subordinate");
  expect(relation("rina", "budi")).toBe("peer");
  expect(relation("sari", "rina")).toBe("peer"); // another section of the same unit
  expect(relation("kadis", "kaban")).toBe("peer"); // the same assessor
  expect(relation("dewi", "rina")).toBe("related");
  expect(relation("stranger", "sekda")).toBe("related");
});

/** Anybody may have anybody as assessor: people move, and data can be wrong. */
const organisations = fc.integer({ min: 2, max: 10 }).chain((size) =>
  fc
    .array(fc.tuple(fc.option(fc.nat({ max: size - 1 })), fc.nat({ max: 2 })), {
      minLength: size,
      maxLength: size,
    })
    .map((people) =>
      people.map(([above, unit], at) =>
        person(`p${at}`, above === null || above === at ? null : `p${above}`, `u${unit}`),
      ),
    ),
);

test("superior and subordinate mirror each other, peers and others are mutual", () => {
  const MIRROR = { superior: "subordinate", subordinate: "superior" } as const;
  fc.assert(
    fc.property(organisations, fc.nat(), fc.nat(), (people, a, b) => {
      const giver = people[a % people.length];
      const receiver = people[b % people.length];
      fc.pre(giver !== undefined && receiver !== undefined && giver !== receiver);
      const assessors = assessorsOf(people);
      const circle = people.some((each) =>
        lineAbove(assessors, each.employeeId).some((id) =>
          lineAbove(assessors, id).includes(each.employeeId),
        ),
      );
      fc.pre(!circle);
      const there = feedbackRelation(giver, receiver, assessors);
      const back = feedbackRelation(receiver, giver, assessors);
      expect(back).toBe(there === "superior" || there === "subordinate" ? MIRROR[there] : there);
    }),
  );
});

test("a line ends, also where people stand above each other in a circle", () => {
  fc.assert(
    fc.property(organisations, (people) => {
      for (const { employeeId } of people) {
        const line = lineAbove(assessorsOf(people), employeeId);
        expect(new Set(line).size).toBe(line.length);
        expect(line).not.toContain(employeeId);
      }
    }),
  );
});

test("people are found by words of their name or position", () => {
  const people = [
    { name: "Rina Wati", position: "Petugas Loket" },
    { name: "Budi Wati", position: "Kepala Bidang" },
  ];
  expect(findColleagues(people, "WATI loket")).toEqual([people[0]]);
  expect(findColleagues(people, "wati")).toEqual(people);
  expect(findColleagues(people, "  ")).toEqual([]);
  expect(findColleagues(people, "%")).toEqual([]);
});
