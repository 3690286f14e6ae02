import fc from "fast-check";
import { expect, test } from "vitest";
import {
  differs,
  type EvaluatedPosting,
  newcomers,
  partiesOf,
} from "#core/appraisals/open-appraisals.ts";

const CYCLE = { startsOn: "2026-07-01", endsOn: "2026-09-30" };
const posting = (
  employeeId: string,
  assessorId: string | null,
  changes: Partial<EvaluatedPosting> = {},
): EvaluatedPosting => ({
  employeeId,
  assessorId,
  unitId: "dinas",
  position: "Petugas",
  isHead: false,
  startsOn: "2024-01-01",
  endsOn: null,
  ...changes,
});
const LADDER = [posting("sekda", null), posting("kadis", "sekda"), posting("rina", "kadis")];
const partyOf = (id: string, postings: EvaluatedPosting[]) =>
  partiesOf(CYCLE, postings).find(({ employeeId }) => employeeId === id);

test("everybody is evaluated once, under the assessor and his superior", () => {
  expect(
    partiesOf(CYCLE, LADDER).map(({ assessorId, reviewerId }) => [assessorId, reviewerId]),
  ).toEqual([
    [null, null],
    ["sekda", null],
    ["kadis", "sekda"],
  ]);
});

test("who moved within the cycle is evaluated where he was last", () => {
  const moved = [
    posting("rina", "kadis", { endsOn: "2026-08-14" }),
    posting("rina", "kauptd", { startsOn: "2026-08-15", unitId: "uptd", position: "Analis" }),
    posting("kauptd", "kadis", { unitId: "uptd", isHead: true }),
    ...LADDER.slice(0, 2),
  ];
  expect(partyOf("rina", moved)).toEqual({
    employeeId: "rina",
    unitId: "uptd",
    position: "Analis",
    isHead: false,
    assessorId: "kauptd",
    reviewerId: "kadis",
  });
});

test("who left within it by his last posting, with the superior of that day", () => {
  const left = [
    posting("rina", "kadis", { endsOn: "2026-07-31" }),
    posting("kadis", "sekda", { endsOn: "2026-08-31" }),
    posting("kadis", "bupati", { startsOn: "2026-09-01" }),
    posting("sekda", null),
  ];
  expect(partyOf("rina", left)).toMatchObject({ assessorId: "kadis", reviewerId: "sekda" });
});

test("days outside count for nothing", () => {
  const outside = [
    posting("umar", "kadis", { endsOn: "2026-06-30" }),
    posting("sari", "kadis", { startsOn: "2026-10-01" }),
    posting("budi", "kadis", { startsOn: "2026-09-30" }),
  ];
  expect(partiesOf(CYCLE, outside).map(({ employeeId }) => employeeId)).toEqual(["budi"]);
});

test("an assessor who has no posting leaves nobody to decide; nobody decides on himself", () => {
  expect(partyOf("rina", [posting("rina", "kadis")])?.reviewerId).toBeNull();
  const late = [
    posting("rina", "kadis", { endsOn: "2026-07-31" }),
    posting("kadis", "sekda", { startsOn: "2026-08-01" }),
  ];
  expect(partyOf("rina", late)?.reviewerId).toBeNull();
  expect(
    partyOf("rina", [posting("rina", "kadis"), posting("kadis", "rina")])?.reviewerId,
  ).toBeNull();
});

test("done again only newcomers are taken", () => {
  const parties = partiesOf(CYCLE, LADDER);
  expect(newcomers(parties, new Set(["sekda", "kadis"]))).toEqual(parties.slice(2));
  expect(newcomers(parties, new Set(["sekda", "kadis", "rina"]))).toEqual([]);
});

test("a changed assessor, reviewer or unit shows", () => {
  const [, , rina] = partiesOf(CYCLE, LADDER);
  if (rina === undefined) throw new Error("rina is there");
  expect(differs(rina, rina)).toBe(false);
  expect(differs(rina, { ...rina, unitId: "uptd" })).toBe(true);
  expect(differs(rina, { ...rina, assessorId: "sekda" })).toBe(true);
  expect(differs(rina, { ...rina, reviewerId: null })).toBe(true);
});

test("whatever the postings are: once each, in a post of the cycle's days, never judged by himself", () => {
  const ids = ["a", "b", "c", "d"];
  const drawn = fc.record({
    employeeId: fc.constantFrom(...ids),
    assessorId: fc.option(fc.constantFrom(...ids)),
    month: fc.integer({ min: 1, max: 12 }),
    months: fc.integer({ min: 0, max: 12 }),
  });
  fc.assert(
    fc.property(fc.array(drawn, { maxLength: 12 }), (rows) => {
      const postings = rows
        .filter(({ employeeId, assessorId }) => employeeId !== assessorId)
        .map(({ employeeId, assessorId, month, months }) =>
          posting(employeeId, assessorId, {
            startsOn: `2026-${String(month).padStart(2, "0")}-10`,
            endsOn: `2026-${String(Math.min(12, month + months)).padStart(2, "0")}-20`,
          }),
        );
      const parties = partiesOf(CYCLE, postings);
      expect(new Set(parties.map(({ employeeId }) => employeeId)).size).toBe(parties.length);
      for (const { employeeId, assessorId, reviewerId } of parties) {
        expect(assessorId).not.toBe(employeeId);
        expect(reviewerId).not.toBe(employeeId);
      }
    }),
  );
});
