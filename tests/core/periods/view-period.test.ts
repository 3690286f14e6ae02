import { expect, test } from "vitest";
import { periodsOfYear } from "#core/periods/period.ts";
import { viewPeriod } from "#core/periods/view-period.ts";

test("a viewed period keeps what it is named by and nothing else of its row", () => {
  const third = periodsOfYear("triwulan", 2026).at(2);
  const row = { id: "p3", key: "", kind: "tahunan", year: 0, number: 0, ...third } as const;
  expect(viewPeriod(row)).toEqual({ kind: "triwulan", year: 2026, number: 3 });
});
