import { expect, test } from "vitest";
import type { Grant } from "#core/access/roles.ts";
import { partiesOf } from "#core/topics/topic-party.ts";
import { actorWith } from "#tests/support/context.ts";

const topic = { supervisory: false, ownerUnitId: "a", contributorIds: ["b", "c"] };
const liaison = (...unitIds: string[]): Grant => ({ role: "penghubung", unitIds });

test.each([
  ["the liaison of the unit that answers", [liaison("a")], ["owner"]],
  ["the liaison of a unit that was asked", [liaison("c")], ["contributor"]],
  ["the liaison of both", [liaison("a", "b")], ["owner", "contributor"]],
  ["the liaison of another unit", [liaison("d")], []],
  ["a moderator", ["moderator"], ["moderator"]],
  ["a moderator who is liaison too", ["moderator", liaison("a")], ["moderator", "owner"]],
  ["the inspectorate", ["inspektorat"], []],
] as [string, (Grant | "moderator" | "inspektorat")[], string[]][])(
  "to a topic of citizens %s is %j",
  (_who, grants, parties) => {
    expect(partiesOf(actorWith(grants), topic)).toEqual(parties);
  },
);

test("a topic that no unit has yet is nobody's but the moderators'", () => {
  const fresh = { ...topic, ownerUnitId: null, contributorIds: [] };
  expect(partiesOf(actorWith([liaison("a", "b")]), fresh)).toEqual([]);
  expect(partiesOf(actorWith([{ role: "penghubung", unitIds: null }]), fresh)).toEqual([]);
  expect(partiesOf(actorWith(["moderator"]), fresh)).toEqual(["moderator"]);
});

test("a supervisory topic exists for the inspectorate alone", () => {
  const supervisory = { ...topic, supervisory: true };
  expect(partiesOf(actorWith(["inspektorat", liaison("a")]), supervisory)).toEqual([
    "inspectorate",
  ]);
  expect(partiesOf(actorWith(["moderator", "admin", liaison("a", "b")]), supervisory)).toEqual([]);
});
