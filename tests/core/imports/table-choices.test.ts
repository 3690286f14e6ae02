import { expect, test } from "vitest";
import { z } from "zod";
import { carriedCells } from "#core/imports/carried-cells.ts";
import { tableChoices } from "#core/imports/table-choices.ts";
import { parse } from "#core/parse.ts";

const schema = z.object(tableChoices);

test("what was chosen for rows and words; what is open is left out", () => {
  const input = { rows: { "12": "skip", "13": "answer", "14": "" }, words: { gender: { x: "P" } } };
  expect(parse(schema, input)).toEqual({
    ok: true,
    value: {
      rows: new Map([
        [12, "skip"],
        [13, "answer"],
      ]),
      words: { gender: { x: "P" } },
    },
  });
  expect(parse(schema, {})).toEqual({ ok: true, value: { rows: new Map(), words: {} } });
  expect(parse(schema, { rows: { "12": "mungkin" } }).ok).toBe(false);
  expect(parse(schema, { rows: "x" }).ok).toBe(false);
  expect(parse(schema, { words: { gender: "P" } }).ok).toBe(false);
});

test("names and numbers of respondents are not carried along", () => {
  const cells = [
    ["No", "Nama", "Telepon", "U1"],
    ["1", "Ani", "08123456789", "4"],
    ["", "Jumlah", "", "4"],
  ];
  expect(carriedCells(cells, new Set([2]), new Set([3]))).toEqual([
    ["No", "Nama", "Telepon", "U1"],
    ["1", "-", "-", "4"],
    ["", "Jumlah", "", "4"],
  ]);
});
