import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { judgeUnit } from "#core/achievements/judge-unit.ts";
import type { UnitEvidence } from "#core/achievements/unit-evidence.ts";
import { STANDARD_METHOD } from "#db/seed/standard-method.ts";
import {
  evidenceWith,
  MANUAL_METHOD,
  ownIndicator,
  publishedSurvey,
  share,
  silentSurvey,
} from "#tests/support/achievement-evidence.ts";
import { sameRows } from "#tests/support/fixtures/snapshot-fixture.ts";

const judge = (changes: Partial<UnitEvidence>, method = STANDARD_METHOD) =>
  judgeUnit(method, evidenceWith(changes));
const indicator = (changes: Partial<UnitEvidence>, key: string, method = STANDARD_METHOD) => {
  const found = judge(changes, method).indicators.find((each) => each.key === key);
  if (found === undefined) throw new Error(`no indicator ${key}`);
  return found;
};
const rows = (threes: number, fours: number) => [...sameRows(threes, 3), ...sameRows(fours, 4)];
const done = { state: "done", dueOn: "2026-08-01" } as const;
const planned = { state: "planned", dueOn: "2026-08-01" } as const;

describe("the index", () => {
  test("one publication counts as it was frozen, down to its checksum", () => {
    const one = publishedSurvey(3, { rows: rows(30, 10), population: 1000 });
    const { index } = one.publication?.snapshot ?? {};
    expect(indicator({ surveys: [one] }, "ikm")).toMatchObject({
      realisation: 81.25,
      figure: { ikm: 81.25, grade: "B" },
      interval: index?.interval,
      target: 83,
      ownTarget: false,
      percent: 97.89, // 81.25 / 83
      n: 40,
      missing: null,
      gaps: [],
      sources: [
        {
          unit: "unit",
          survey: "unit-2026-t3",
          period: "2026-t3",
          version: 1,
          checksum: "sum-unit-2026-t3",
        },
      ],
    });
  });

  test("several are pooled over respondents, never averaged", () => {
    const surveys = [
      publishedSurvey(1, { rows: sameRows(10, 4), population: 900 }),
      publishedSurvey(2, { rows: sameRows(30, 3), population: 1000 }),
    ];
    // (10 × 100 + 30 × 75) / 40 = 81.25, where the mean of the two would be 87.5.
    expect(indicator({ surveys }, "ikm")).toMatchObject({ realisation: 81.25, n: 40 });
    const sources = indicator({ surveys }, "ikm").sources.map(({ period }) => period);
    expect(sources).toEqual(["2026-t2", "2026-t1"]);
  });

  test("every survey is a sample out of its own N, quarters as well as units", () => {
    const at = (quarter: 1 | 2, population: number | null, slug = "unit") =>
      publishedSurvey(quarter, { rows: rows(30, 10), population, slug });
    const width = (...surveys: ReturnType<typeof at>[]) => {
      const { interval } = indicator({ surveys }, "ikm");
      return (interval?.high ?? 0) - (interval?.low ?? 0);
    };
    const unknown = width(at(1, null), at(2, null));
    const [quarters, units] = [width(at(1, 50), at(2, 50)), width(at(1, 50), at(1, 50, "b"))];
    expect(quarters).toBe(units);
    expect(quarters).toBeLessThan(width(at(1, 50), at(1, null, "b")));
    expect(width(at(1, 50), at(1, null, "b"))).toBeLessThan(unknown);
  });

  test("sources stand in one order: newest period, shorter one, name", () => {
    const of = (number: 0 | 3 | 4, slug: string) =>
      publishedSurvey(number, { rows: rows(30, 10), slug });
    const surveys = [of(0, "a"), of(3, "a"), of(4, "b"), of(4, "a"), of(4, "a")];
    for (const each of [surveys, surveys.toReversed()]) {
      const sources = indicator({ surveys: each }, "ikm").sources;
      expect(sources.map(({ survey }) => survey)).toEqual([
        "a-2026-t4",
        "a-2026-t4",
        "b-2026-t4",
        "a-2026",
        "a-2026-t3",
      ]);
    }
  });

  test("own targets are used and said; too few answers are missing, the figure stays readable", () => {
    const own = [ownIndicator({ indicatorKey: "ikm", target: 80 })];
    const surveys = [publishedSurvey(3, { rows: rows(20, 9) })];
    expect(indicator({ surveys, own }, "ikm")).toMatchObject({
      target: 80,
      ownTarget: true,
      realisation: 82.76,
      percent: null,
      missing: "too-few",
      n: 29,
    });
  });

  test("what brings nothing in is named, and makes nothing worse", () => {
    const good = publishedSurvey(3, { rows: rows(30, 10) });
    const few = publishedSurvey(2, { rows: sameRows(3, 1) });
    const old = publishedSurvey(1, { rows: sameRows(40, 1) });
    const index = old.publication?.snapshot?.index;
    if (index) index.method.bands = "before 2017";
    const surveys = [old, silentSurvey(4), good, few];
    expect(indicator({ surveys }, "ikm")).toMatchObject({
      realisation: 81.25,
      missing: null,
      gaps: [
        { period: "2026-t4", reason: "not-published" },
        { period: "2026-t2", reason: "too-few" },
        { period: "2026-t1", reason: "not-comparable" },
      ],
    });
  });

  test.each([
    [[], "no-survey"],
    [[silentSurvey(1)], "not-published"],
    [[silentSurvey(1), silentSurvey(2, true)], "withdrawn"],
    [[publishedSurvey(1, { rows: sameRows(3, 4) })], "too-few"],
  ] as const)("without any figure the reason is said %#", (surveys, missing) => {
    expect(indicator({ surveys }, "ikm")).toMatchObject({
      missing,
      realisation: null,
      percent: null,
      n: null,
    });
  });
});

describe("the dialogue", () => {
  const rowsOf = { rows: rows(30, 10) };

  test("counts are added up, and divided once", () => {
    const surveys = [
      publishedSurvey(1, rowsOf, { answeredInTime: share(2, 3), asOf: "2026-04-10" }),
      publishedSurvey(2, rowsOf, { answeredInTime: share(5, 6), asOf: "2026-07-10" }),
    ];
    // 7 / 9 = 77.78 %; the mean of the printed 66.7 and 83.3 is 75.0.
    expect(indicator({ surveys }, "answered-in-time")).toMatchObject({
      realisation: 77.8,
      percent: 86.42,
      n: 9,
      asOf: "2026-07-10",
    });
  });

  test("counts up to 999 posts are found again behind one decimal", () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 999 }), fc.nat(999), (n, any) => {
        const count = any % (n + 1);
        const survey = publishedSurvey(1, rowsOf, { solved: share(count, n) });
        const printed = indicator({ surveys: [survey] }, "solved").realisation;
        expect(printed).toBe(share(count, n).percent);
      }),
      { numRuns: 60 },
    );
  });

  test("a quarter's posts do not count twice beside those of the year", () => {
    const surveys = [
      publishedSurvey(0, rowsOf, { solved: share(9, 10) }),
      publishedSurvey(1, rowsOf, { solved: share(1, 5) }),
      publishedSurvey(2, { ...rowsOf, slug: "other" }, { solved: share(5, 5) }),
    ];
    expect(indicator({ surveys }, "solved")).toMatchObject({ n: 15, realisation: 93.3, gaps: [] });
  });

  test.each([
    [publishedSurvey(1, rowsOf), "no-cases"],
    [publishedSurvey(1, rowsOf, { received: 0 }), "no-cases"],
    [publishedSurvey(1, rowsOf, { received: null }), "too-few"],
    [silentSurvey(1), "not-published"],
  ] as const)("nothing to count is no bad mark %#", (survey, missing) => {
    expect(indicator({ surveys: [survey] }, "solved")).toMatchObject({ missing, percent: null });
  });
});

describe("what the unit does and reports itself", () => {
  test("finished actions of those due, as of a day; cancelled ones count for nothing", () => {
    const actions = [done, done, planned, { state: "cancelled", dueOn: "2026-08-01" } as const];
    expect(indicator({ actions }, "follow-up")).toMatchObject({
      realisation: 66.7,
      percent: 66.67,
      n: 3,
      asOf: "2026-10-12",
    });
    expect(indicator({}, "follow-up")).toMatchObject({ missing: "no-cases", percent: null });
  });

  test("a reported realisation counts only with evidence", () => {
    const told = (changes: object) =>
      indicator({ own: [ownIndicator(changes)] }, "arsip", MANUAL_METHOD);
    expect(told({})).toMatchObject({ missing: "no-evidence", realisation: null });
    expect(told({ realisation: 80.5 })).toMatchObject({
      missing: "no-evidence",
      realisation: 80.5,
      percent: null,
    });
    expect(told({ realisation: 80.5, evidence: "Berita acara" }).percent).toBe(100);
    expect(told({ realisation: 0, evidenceLink: "https://contoh.go.id" })).toMatchObject({
      percent: 0,
      missing: null,
      evidenceLink: "https://contoh.go.id",
    });
    expect(told({ realisation: 1e9, evidence: "x" }).percent).toBe(120);
    expect(indicator({}, "arsip", MANUAL_METHOD).missing).toBe("no-evidence");
  });
});

describe("properties", () => {
  const quarter = fc.record({
    number: fc.constantFrom(1, 2, 3, 4),
    threes: fc.nat(40),
    fours: fc.nat(40),
    answered: fc.nat(20),
    silent: fc.boolean(),
  });
  const quarters = fc.uniqueArray(quarter, { selector: ({ number }) => number, maxLength: 4 });
  const surveysOf = (list: readonly (typeof quarter extends fc.Arbitrary<infer T> ? T : never)[]) =>
    list.map(({ number, threes, fours, answered, silent }) =>
      silent || threes + fours === 0
        ? silentSurvey(number as 1)
        : publishedSurvey(
            number as 1,
            { rows: rows(threes, fours) },
            { answeredInTime: share(answered, 20) },
          ),
    );

  test("the order in which evidence comes in decides nothing", () => {
    fc.assert(
      fc.property(quarters, fc.array(fc.constantFrom(done, planned)), (list, actions) => {
        const surveys = surveysOf(list);
        const reversed = { surveys: surveys.toReversed(), actions: actions.toReversed() };
        expect(judge(reversed)).toEqual(judge({ surveys, actions }));
      }),
      { numRuns: 40 },
    );
  });

  test("a missing indicator leaves the weighted percent to the others", () => {
    fc.assert(
      fc.property(quarters, (list) => {
        const surveys = surveysOf(list);
        const { indicators, proposal } = judge({ surveys });
        const counted = indicators.filter(({ percent }) => percent !== null);
        const values = counted.map(({ percent }) => percent ?? 0);
        if (values.length === 0) expect(proposal.percent).toBeNull();
        else {
          expect(proposal.percent).toBeGreaterThanOrEqual(Math.min(...values));
          expect(proposal.percent).toBeLessThanOrEqual(Math.max(...values));
        }
      }),
      { numRuns: 40 },
    );
  });
});
