import { expect, test } from "vitest";
import { availableActs, withRelease } from "#core/topics/available-acts.ts";
import { readableAudiences } from "#core/topics/event-audience.ts";

test("what somebody may do follows from the table of moves", () => {
  expect(availableActs("routed", ["owner"])).toContain("start");
  expect(availableActs("closed", ["owner"])).toEqual(["note"]);
  expect(availableActs("in-progress", ["contributor"])).toEqual(["contribute", "note"]);
  expect(availableActs("in-progress", [])).toEqual([]);
});

test.each([
  [true, false, ["propose-answer"]],
  [true, true, ["answer"]],
  [false, false, ["answer"]],
])("head releases: %s, may release: %s", (headReleases, mayRelease, left) => {
  expect(withRelease(["answer", "propose-answer"], headReleases, mayRelease)).toEqual(left);
});

test.each([
  [["owner"], false, ["public", "units"]],
  [["contributor"], false, ["public", "units"]],
  [["moderator"], false, ["public", "units", "moderation"]],
  [["inspectorate"], false, ["public", "units", "moderation", "inspectorate"]],
  [[], true, ["public", "units"]],
  [[], false, ["public"]],
] as const)("%j (overseer: %s) reads %j", (parties, overseer, audiences) => {
  expect(readableAudiences(parties, overseer)).toEqual(audiences);
});
