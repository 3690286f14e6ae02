import { expect, test } from "vitest";
import { publicationWarnings } from "#core/publications/publication-warnings.ts";

const report = (n: number, changes = {}) => ({
  n,
  withheld: n < 5,
  index: null,
  population: 1000,
  minimumSample: 278,
  sampleStatus: "met" as const,
  ...changes,
});

test.each([
  [report(0), ["publish.warn-empty"]],
  [report(4), ["publish.warn-withheld?n=4"]],
  [report(29, { index: { smallSample: true } }), ["publish.warn-small?n=29"]],
  [report(30, { index: { smallSample: false } }), []],
  [
    report(40, { sampleStatus: "not-met", index: { smallSample: false } }),
    ["publish.warn-minimum?n=40&minimum=278"],
  ],
  [
    report(40, { population: null, minimumSample: null, sampleStatus: null }),
    ["publish.warn-population"],
  ],
  [
    report(40, { population: 39, minimumSample: 35, index: { smallSample: false } }),
    ["publish.warn-more-answers?n=40&population=39"],
  ],
  [report(40, { population: 40, minimumSample: 36, index: { smallSample: false } }), []],
])("warns %#", (given, expected) => {
  expect(publicationWarnings(given as Parameters<typeof publicationWarnings>[0])).toEqual(expected);
});
