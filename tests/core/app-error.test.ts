import { expect, test } from "vitest";
import { AppError, found } from "#core/app-error.ts";

test("a row that was found is handed on, also one that says nothing", () => {
  const row = { id: "a" };
  expect(found(row)).toBe(row);
  expect(found(null)).toBeNull();
  expect(found(0)).toBe(0);
});

test("a row that is not there is told as such", () => {
  expect(() => found(undefined)).toThrow(new AppError("not_found"));
});
