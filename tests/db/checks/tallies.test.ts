import { expect, test } from "vitest";
import { readShownTally } from "#db/queries/satisfaction/live-figures.ts";
import { readExactTotals } from "#db/queries/satisfaction/tallies.ts";
import { testDatabase } from "#tests/support/database.ts";
import {
  ELEMENT_KEYS,
  scores,
  seedGovernment,
  seedSurvey,
  seedUnit,
} from "#tests/support/fixtures/survey-fixture.ts";

const given = (score: number, row = {}) => ({ answers: scores(score), ...row });

test("reads counts over services and channels, and every dimension's groups", async () => {
  const db = await testDatabase();
  await seedGovernment(db);
  await seedUnit(db, "a");
  const survey = await seedSurvey(db, "a", [
    given(1, { gender: "L", serviceId: "a-a", channel: "qr", steered: true }),
    given(4, { gender: "P", serviceId: "a-b", channel: "web", steered: false }),
    given(4),
  ]);
  const closed = { id: survey, state: "closed" as const };
  const { tally, groups, received } = await readShownTally(db, closed, ELEMENT_KEYS);
  expect(received).toBe(3);
  expect(tally).toMatchObject({ n: 3, totals: { sum: 81, sumOfSquares: 81 + 2 * 1296 } });
  expect(Object.keys(tally.counts)).toEqual(ELEMENT_KEYS);
  expect(tally.counts).toMatchObject({ waktu: [1, 0, 0, 2] });
  expect(groups.gender).toEqual({
    L: { n: 1, sum: 9, sumOfSquares: 81 },
    P: { n: 1, sum: 36, sumOfSquares: 1296 },
    "": { n: 1, sum: 36, sumOfSquares: 1296 },
  });
  expect(Object.keys(groups.steered).sort()).toEqual(["", "0", "1"]);
  expect(groups.day["2026-09-01"]?.n).toBe(3);
  expect(await readExactTotals(db, [survey, "none"])).toEqual(
    new Map([[survey, { n: 3, sum: 81, sumOfSquares: 2673 }]]),
  );
});

test("a survey without answers has zero counts and no totals", async () => {
  const db = await testDatabase();
  const { tally, groups } = await readShownTally(db, { id: "none", state: "closed" }, ["waktu"]);
  expect(tally).toEqual({ n: 0, counts: { waktu: [0, 0, 0, 0] }, totals: null });
  expect(groups.day).toEqual({});
  expect(await readExactTotals(db, [])).toEqual(new Map());
});
