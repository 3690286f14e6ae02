import { expect, test } from "vitest";
import { fieldChanges } from "#core/access/audit-changes.ts";

test("shows what changed and leaves out what stayed", () => {
  expect(
    fieldChanges({ name: "A", active: true, n: 1 }, { name: "B", active: true, list: [1] }),
  ).toEqual([
    { field: "name", before: "A", after: "B" },
    { field: "n", before: "1", after: null },
    { field: "list", before: null, after: "[1]" },
  ]);
});

test.each([
  [null, { name: "A" }, [{ field: "name", before: null, after: "A" }]],
  [{ name: "A" }, null, [{ field: "name", before: "A", after: null }]],
  ["draft", "open", [{ field: "", before: "draft", after: "open" }]],
  [null, undefined, []],
  [[1], [1, 2], [{ field: "", before: "[1]", after: "[1,2]" }]],
])("compares %j with %j", (before, after, changes) => {
  expect(fieldChanges(before, after)).toEqual(changes);
});
