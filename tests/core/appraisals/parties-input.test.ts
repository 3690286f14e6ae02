import { test } from "vitest";
import { decideParties, partiesSchema } from "#core/appraisals/parties-input.ts";
import { parse } from "#core/parse.ts";
import { expectErrors, expectOk } from "#tests/support/staff.ts";

test("nobody is changed without a reason", () => {
  expectErrors(parse(partiesSchema, { version: "1" }), { reason: "error.required" });
});

const BEFORE = {
  employeeId: "rina",
  unitId: "dinas",
  position: "Petugas",
  isHead: false,
  assessorId: "kabid",
  reviewerId: "kadis",
  state: "running" as const,
  signed: false,
};
const decide = (assessorId: string | null, reviewerId: string | null, changes = {}, own = "dewi") =>
  decideParties({ ...BEFORE, ...changes }, { assessorId, reviewerId }, own);

test("another assessor or reviewer, also none", () => {
  expectOk(decide("kasi", "kadis"));
  expectOk(decide("kasi", null));
  expectOk(decide(null, null));
  expectErrors(decide("kabid", "kadis"), { "": "parties.unchanged" });
});

test("nobody twice, nobody himself, nobody by his own hand", () => {
  expectErrors(decide("kadis", "kadis"), { reviewer: "parties.one-person" });
  expectErrors(decide("rina", "kadis"), { assessor: "parties.himself" });
  expectErrors(decide("kabid", "rina"), { reviewer: "parties.himself" });
  expectErrors(decide("dewi", "kadis"), { assessor: "parties.own" });
  expectErrors(decide("kabid", "dewi"), { reviewer: "parties.own" });
  // Who is the assessor already may still change the reviewer; who is no employee names nobody.
  expectOk(decide("dewi", "sekda", { assessorId: "dewi" }));
  expectOk(decideParties(BEFORE, { assessorId: "kasi", reviewerId: "kadis" }, null));
});

test("a signed result keeps its assessor, a final one both", () => {
  expectErrors(decide("kasi", "kadis", { signed: true }), { assessor: "parties.signed" });
  expectOk(decide("kabid", "sekda", { signed: true }));
  for (const state of ["final", "archived"]) {
    expectErrors(decide("kasi", "kadis", { state }), { "": "parties.closed" });
  }
});
