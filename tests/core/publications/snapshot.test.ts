import fc from "fast-check";
import { expect, test } from "vitest";
import { reportOfSnapshot } from "#core/publications/report-of-snapshot.ts";
import { readSnapshot, snapshotSchema } from "#core/publications/snapshot.ts";
import { snapshotTable } from "#core/publications/snapshot-table.ts";
import { buildIndexReport } from "#core/satisfaction/build-index-report.ts";
import { tallyRows } from "#core/satisfaction/tally-rows.ts";
import { STANDARD_INSTRUMENT } from "#db/seed/standard-instrument.ts";
import { canonicalJson } from "#lib/canonical-json.ts";
import { sameRows, snapshotOf } from "#tests/support/fixtures/snapshot-fixture.ts";

const group = (n: number) => ({ n, sum: n * 27, sumOfSquares: n * 27 ** 2 });

test("a snapshot fits its own schema and survives its canonical form", () => {
  const snapshot = snapshotOf({ rows: sameRows(12, 3), population: 500 });
  expect(snapshotSchema.parse(snapshot)).toEqual(snapshot);
  expect(readSnapshot(canonicalJson(snapshot))).toEqual(snapshot);
  expect(snapshot.publishedAt).toBe("2026-10-10T01:00:00.000Z");
});

test("elements carry printed code, both names and the counts of each score", () => {
  const { index } = snapshotOf({ rows: [...sameRows(4, 3), ...sameRows(2, 1)] });
  const codes = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => `U${n}`);
  expect(index?.elements.map(({ code }) => code)).toEqual(codes);
  expect(index?.elements[2]).toMatchObject({
    key: "waktu",
    name: { id: "Waktu Penyelesaian", en: "Completion time" },
    counts: [2, 0, 4, 0],
    sum: 14,
  });
});

test("the published figures are those of the report", () => {
  const rows = [...sameRows(20, 3), ...sameRows(15, 4)];
  const snapshot = snapshotOf({ rows, population: 500 });
  const keys = snapshot.index?.elements.map(({ key }) => key) ?? [];
  const { legalBasis } = snapshot.index?.method ?? { legalBasis: "" };
  const report = buildIndexReport(tallyRows(keys, rows), { population: 500, legalBasis });
  expect(reportOfSnapshot(snapshot)).toMatchObject(report);
});

test("below five answers nothing but their number is told", () => {
  const groups = { gender: { L: group(4) }, steered: { "0": group(4) } };
  const snapshot = snapshotOf({ rows: sameRows(4, 3), groups });
  expect(snapshot).toMatchObject({ n: 4, index: null, breakdowns: [], steered: null });
  expect(reportOfSnapshot(snapshot)).toBeNull();
  expect(snapshotTable(snapshot, "id")).toEqual([
    ["ikm", "unit", "Unit unit", 4, null, null, null, null, null],
  ]);
});

test("whatever the answers, no cell of a snapshot is below five", () => {
  const sizes = fc.dictionary(fc.constantFrom("L", "P", ""), fc.integer({ min: 0, max: 12 }));
  fc.assert(
    fc.property(sizes, fc.integer({ min: 0, max: 20 }), (gender, n) => {
      const tallies = Object.fromEntries(
        Object.entries(gender).map(([key, count]) => [key, group(count)]),
      );
      const groups = { gender: tallies, service: tallies };
      const snapshot = snapshotOf({ rows: sameRows(n, 3), groups });
      for (const { groups: shown, hidden } of snapshot.breakdowns) {
        expect(shown.every((each) => each.n >= 5)).toBe(true);
        if (shown.length > 0) expect(hidden === 0 || hidden >= 5).toBe(true);
      }
      expect(snapshot.index === null).toBe(n < 5);
    }),
  );
});

test("downloads as a table in the reader's language", () => {
  const groups = { service: { "1": group(12) }, gender: { L: group(12) } };
  const table = snapshotTable(snapshotOf({ rows: sameRows(12, 3), groups }), "en");
  expect(table[0]).toEqual(["ikm", "unit", "Unit unit", 12, null, 75, "C", 52.11, 90.7]);
  expect(table[3]).toEqual(["unsur", "waktu", "Completion time", 12, 3, 75, "C", null, null]);
  expect(table).toContainEqual(["service", "ktp", "KTP-el", 12, null, 75, "C", null, null]);
  expect(table).toContainEqual(["gender", "L", null, 12, null, 75, "C", null, null]);
});

test("where no interval is known, the table has none", () => {
  const snapshot = snapshotOf({ rows: sameRows(5, 3) });
  const index = snapshot.index === null ? null : { ...snapshot.index, interval: null };
  expect(snapshotTable({ ...snapshot, index }, "id")[0]?.slice(-2)).toEqual([null, null]);
});

test("answers of a service that the unit no longer has carry no name", () => {
  const groups = { service: { "9": group(12) } };
  const { breakdowns } = snapshotOf({ rows: sameRows(12, 3), groups });
  expect(breakdowns[0]?.groups).toEqual([{ key: "", name: null, n: 12, ikm: 75, grade: "C" }]);
});

test("without a single answer only that is told", () => {
  expect(snapshotOf({ rows: [] })).toMatchObject({ n: 0, index: null, breakdowns: [] });
});

test("an element of the instrument that nobody was asked is left out", () => {
  const definition = STANDARD_INSTRUMENT;
  const instrument = { key: "skm", version: 1, name: "SKM", definition };
  const snapshot = snapshotOf({
    rows: sameRows(6, 3, 1),
    elements: ["waktu"],
    changes: { instrument },
  });
  expect(snapshot.index?.elements.map(({ key, code }) => [key, code])).toEqual([["waktu", "U3"]]);
});
