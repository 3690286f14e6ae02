import { expect, test } from "vitest";
import { isDone, OPEN_BUSINESS, type OpenBusiness, successorOf } from "#core/units/closing.ts";

const nothing = Object.fromEntries(OPEN_BUSINESS.map((name) => [name, 0])) as OpenBusiness;

test("each open thing alone keeps a unit in service", () => {
  expect(isDone(nothing)).toBe(true);
  for (const name of OPEN_BUSINESS) expect(isDone({ ...nothing, [name]: 1 })).toBe(false);
});

const unit = (id: string, successorId: string | null, active = false) => ({
  id,
  successorId,
  active,
});
const follow = (...units: ReturnType<typeof unit>[]) =>
  successorOf(new Map(units.map((each) => [each.id, each])), units[0] ?? unit("", null))?.id ??
  null;

test("a successor that has left service itself leads on", () => {
  expect(follow(unit("a", "b"), unit("b", "c"), unit("c", null, true))).toBe("c");
});

test.each([
  ["without a successor", [unit("a", null)]],
  ["in a ring", [unit("a", "b"), unit("b", "a")]],
  ["to nowhere", [unit("a", "b"), unit("b", null)]],
  ["to a unit that is not there", [unit("a", "x")]],
])("a chain %s leads nowhere", (_, units) => {
  expect(follow(...units)).toBeNull();
});
