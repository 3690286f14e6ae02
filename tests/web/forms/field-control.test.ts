import { expect, test } from "vitest";
import { fieldControl } from "#web/forms/field-control.ts";

const form = (errors: Record<string, string>) => ({ values: {}, errors, status: 200 }) as never;

test("an input without hint and error describes itself by nothing", () => {
  expect(fieldControl(form({}), "name")).toEqual({
    id: "f-name",
    name: "name",
    "aria-describedby": undefined,
    "aria-invalid": undefined,
  });
});

test("an input names its hint first, then its error, and says that it is wrong", () => {
  const control = fieldControl(form({ "a.b": "error.required" }), "a.b", "So.");
  expect(control).toMatchObject({
    id: "f-a-b",
    name: "a.b",
    "aria-describedby": "f-a-b-hint f-a-b-error",
    "aria-invalid": "true",
  });
});

test("another field's error is not this field's", () => {
  const control = fieldControl(form({ other: "error.required" }), "name", "So.");
  expect(control).toMatchObject({ "aria-describedby": "f-name-hint", "aria-invalid": undefined });
});
