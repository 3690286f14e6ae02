import { expect, test } from "vitest";
import { conflictedUnits } from "#core/access/screening-conflict.ts";
import { actorWith } from "#tests/support/context.ts";

test("belonging to a unit conflicts, steering or guarding all of them does not", () => {
  const actor = actorWith([
    "moderator",
    "kepala",
    { role: "kepala", unitIds: ["a", "b"] },
    { role: "petugas", unitIds: ["b", "c"] },
    { role: "penghubung", unitIds: ["d"] },
    { role: "organisasi", unitIds: ["e"] },
    { role: "moderator", unitIds: ["f"] },
  ]);
  expect(conflictedUnits(actor)).toEqual(["a", "b", "c", "d"]);
});
