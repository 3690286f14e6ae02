import { expect, test } from "vitest";
import type { Grant } from "#core/access/roles.ts";
import { screeningRight } from "#core/access/topic-screening.ts";
import { actorWith } from "#tests/support/context.ts";

const moderator = (unitIds: string[] | null): Grant => ({ role: "moderator", unitIds });
const member = (unitId: string): Grant => ({ role: "petugas", unitIds: [unitId] });

test.each([
  ["of the whole government, any unit", [moderator(null)], ["a"], "open"],
  ["of the whole government, no unit", [moderator(null)], [], "open"],
  ["of one unit, that unit", [moderator(["a"])], ["a"], "open"],
  ["of one unit, that and another", [moderator(["a"])], ["b", "a"], "open"],
  ["of one unit, another", [moderator(["a"])], ["b"], "elsewhere"],
  ["of one unit, no unit", [moderator(["a"])], [], "elsewhere"],
  ["who works in the unit", [moderator(null), member("a")], ["a"], "locked"],
  ["who works in one of the units", [moderator(null), member("a")], ["b", "a"], "locked"],
  ["who works in another unit", [moderator(null), member("a")], ["b"], "open"],
  ["who is none", [member("a")], ["b"], "elsewhere"],
] as [string, Grant[], string[], string][])("a moderator %s", (_who, grants, unitIds, right) => {
  expect(screeningRight(actorWith(grants), unitIds)).toBe(right);
});
