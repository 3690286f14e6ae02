import fc from "fast-check";
import { expect, test } from "vitest";
import { nest } from "#web/forms/form.ts";
import { formValues } from "#web/forms/form-values.ts";

test("what is stored becomes what a form shows", () => {
  const stored = { name: "A", phone: null, active: true, free: false, version: 3 };
  expect(formValues({ ...stored, elements: [{ options: { id: ["ya"] } }] })).toEqual({
    name: "A",
    phone: "",
    active: "on",
    free: "",
    version: "3",
    "elements.0.options.id.0": "ya",
  });
});

test("a form brings nested texts back as they were", () => {
  const key = fc.stringMatching(/^[a-z]{1,5}$/);
  const { tree } = fc.letrec((tie) => ({
    tree: fc.dictionary(key, fc.oneof({ maxDepth: 3 }, fc.string(), tie("tree")), { minKeys: 1 }),
  }));
  fc.assert(
    fc.property(tree, (stored) => {
      expect(nest(formValues(stored as object))).toEqual(stored);
    }),
  );
});
