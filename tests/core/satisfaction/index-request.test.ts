import { describe, expect, test } from "vitest";
import { readIndexRequest } from "#core/satisfaction/index-request.ts";

const elements = ["waktu", "biaya"];
const errorsOf = (input: unknown) => {
  const result = readIndexRequest(input);
  return result.ok ? null : result.errors;
};

describe("a request of the calculator", () => {
  test("rows become a tally, in the order of the elements", () => {
    expect(
      readIndexRequest({
        elements,
        rows: [
          [1, 4],
          [3, 2],
        ],
        population: 7,
      }),
    ).toEqual({
      ok: true,
      value: {
        elements,
        tally: {
          n: 2,
          counts: { waktu: [1, 0, 1, 0], biaya: [0, 1, 0, 1] },
          totals: { sum: 10, sumOfSquares: 50 },
        },
        population: 7,
      },
    });
  });

  test("counts become a tally without totals", () => {
    const counts = { biaya: [0, 1, 0, 1], waktu: [0, 0, 0, 2] };
    expect(readIndexRequest({ elements, counts })).toEqual({
      ok: true,
      value: {
        elements,
        tally: { n: 2, counts: { waktu: [0, 0, 0, 2], biaya: [0, 1, 0, 1] }, totals: null },
        population: null,
      },
    });
  });

  test("keys are one to thirty different texts", () => {
    const error = { elements: "error.index-elements?max=30" };
    const row = (columns: number) => Array.from({ length: columns }, () => 3);
    const keys = (count: number) => Array.from({ length: count }, (_, at) => `u${at}`);
    expect(errorsOf({ elements: keys(30), rows: [row(30)] })).toBeNull();
    expect(errorsOf({ elements: ["x".repeat(60)], rows: [[1]] })).toBeNull();
    for (const wrong of [
      keys(31),
      [],
      ["x".repeat(61)],
      ["a", "a"],
      ["a", "  "],
      ["a", null],
      "a",
      undefined,
    ]) {
      expect(errorsOf({ elements: wrong, rows: [row(31)] })).toEqual(error);
    }
  });

  test("either rows or counts", () => {
    const error = { "": "error.index-rows-or-counts" };
    expect(errorsOf({ elements })).toEqual(error);
    expect(errorsOf({ elements, rows: [[1, 1]], counts: {} })).toEqual(error);
    expect(errorsOf(null)).toEqual({ "": "error.invalid" });
    expect(errorsOf({ elements, rows: "x" })).toEqual({ rows: "error.index-rows" });
    expect(errorsOf({ elements, rows: [] })).toEqual({ rows: "error.index-rows" });
    expect(errorsOf({ elements, counts: 4 })).toEqual({ counts: "error.index-counts" });
  });

  test("at most a hundred thousand rows", () => {
    const rows = (count: number) => Array.from({ length: count }, () => [4]);
    expect(errorsOf({ elements: ["a"], rows: rows(100_000) })).toBeNull();
    expect(errorsOf({ elements: ["a"], rows: rows(100_001) })).toEqual({
      rows: "error.index-too-many-rows?max=100000",
    });
  });

  test("the population is a whole number from one to a thousand million", () => {
    const ask = (population: unknown) => errorsOf({ elements: ["a"], rows: [[4]], population });
    expect([ask(1), ask(1_000_000_000), ask(null), ask(undefined)]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    const range = { population: "error.index-population" };
    expect([ask(0), ask(1_000_000_001)]).toEqual([range, range]);
    const number = { population: "error.number" };
    expect([ask(1.5), ask("7")]).toEqual([number, number]);
  });
});

describe("wrong rows", () => {
  test.each([[0], [5], [1.5], ["3"], [null], [true], [Number.NaN]])("%j is no score", (score) => {
    expect(
      errorsOf({
        elements,
        rows: [
          [4, 4],
          [4, score],
        ],
      }),
    ).toEqual({
      "rows.2.biaya": "error.index-score?row=2&element=biaya",
    });
  });

  test("too short, too long, not a list", () => {
    expect(errorsOf({ elements, rows: [[4], [4, 4, 4], "x", []] })).toEqual({
      "rows.1.biaya": "error.index-score?row=1&element=biaya",
      "rows.2": "error.index-row-long?row=2&found=3&expected=2",
      "rows.3": "error.index-row?row=3",
      "rows.4.waktu": "error.index-score?row=4&element=waktu",
      "rows.4.biaya": "error.index-score?row=4&element=biaya",
    });
  });

  test("are named up to two hundred", () => {
    const wrong = errorsOf({ elements: ["a"], rows: Array.from({ length: 300 }, () => [0]) });
    expect(Object.keys(wrong ?? {})).toHaveLength(200);
    expect(wrong).toHaveProperty(["rows.200.a"]);
    const few = errorsOf({ elements: ["a"], rows: Array.from({ length: 199 }, () => [0]) });
    expect(Object.keys(few ?? {})).toHaveLength(199);
  });
});

describe("wrong counts", () => {
  const ask = (counts: unknown) => errorsOf({ elements, counts });
  const good = [0, 0, 0, 1];

  test.each([
    [[0, 0, 1]],
    [[0, 0, 0, 0, 1]],
    [[0, 0, 0, -1]],
    [[0, 0, 0, 1.5]],
    [[0, 0, 0, 1_000_000_001]],
    ["4"],
    [undefined],
  ])("%j is no list of counts", (biaya) => {
    expect(ask({ waktu: good, biaya })).toEqual({
      "counts.biaya": "error.index-element-counts?element=biaya",
    });
  });

  test("up to a thousand million of each are taken", () => {
    const many = [0, 0, 0, 1_000_000_000];
    expect(ask({ waktu: many, biaya: many })).toBeNull();
  });

  test("unknown, inherited, uneven or no answers", () => {
    expect(ask({ waktu: good, biaya: good, lain: good })).toEqual({
      "counts.lain": "error.index-element-unknown?element=lain",
    });
    expect(errorsOf({ elements: ["toString"], counts: {} })).toEqual({
      "counts.toString": "error.index-element-counts?element=toString",
    });
    expect(ask({ waktu: good, biaya: [1, 0, 0, 1] })).toEqual({
      "counts.waktu": "error.index-uneven?element=waktu&found=1&expected=2",
    });
    expect(ask({ waktu: [0, 0, 0, 0], biaya: [0, 0, 0, 0] })).toEqual({
      counts: "error.index-counts",
    });
  });
});
