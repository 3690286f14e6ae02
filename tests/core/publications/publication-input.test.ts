import { expect, test } from "vitest";
import { parse } from "#core/parse.ts";
import {
  changePublicationSchema,
  publishSchema,
  supersedeSchema,
} from "#core/publications/publication-input.ts";

test("publishing needs the version that was read; a confirmation is a tick or nothing", () => {
  expect(parse(publishSchema, { history: "4" })).toEqual({ ok: true, value: { history: 4 } });
  expect(parse(publishSchema, { history: "4", confirmed: "on" })).toMatchObject({
    value: { history: 4, confirmed: "on" },
  });
  expect(parse(publishSchema, { history: "x", confirmed: "yes" })).toMatchObject({
    errors: { history: "error.invalid", confirmed: "error.invalid" },
  });
});

test.each([
  [undefined, "error.required"],
  ["   ", "error.required"],
  [" salah N  ", "error.too-short?min=10"],
  ["x".repeat(501), "error.too-long?max=500"],
])("a change of what is public needs a sentence: %j is none", (reason, error) => {
  expect(parse(changePublicationSchema, { history: "1", reason })).toEqual({
    ok: false,
    errors: { reason: error },
  });
});

test.each(["Salah data", "x".repeat(500)])("%j is a reason", (reason) => {
  expect(parse(changePublicationSchema, { history: "1", reason: ` ${reason} ` })).toEqual({
    ok: true,
    value: { history: 1, reason },
  });
});

test("publishing may bring the population, or leave it", () => {
  expect(parse(publishSchema, { history: "4", population: "1200" })).toMatchObject({
    value: { population: 1200 },
  });
  expect(parse(publishSchema, { history: "4", population: "" })).toMatchObject({
    value: { population: null },
  });
  expect(parse(publishSchema, { history: "4", population: "0" })).toMatchObject({
    errors: { population: "error.number" },
  });
});

test("a new version may correct the population, leave it, or make it unknown", () => {
  const input = { history: "1", reason: "Populasi diperbaiki" };
  const populationOf = (population: unknown) => {
    const parsed = parse(supersedeSchema, { ...input, population });
    return parsed.ok ? parsed.value.population : parsed.errors;
  };
  expect(populationOf(undefined)).toBeUndefined();
  expect(populationOf("")).toBeNull();
  expect(populationOf("1200")).toBe(1200);
  expect(populationOf("-3")).toEqual({ population: "error.number" });
});
