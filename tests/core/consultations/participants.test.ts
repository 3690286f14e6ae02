import { expect, test } from "vitest";
import {
  countByGroup,
  missingGroups,
  REGISTRATION_GROUPS,
} from "#core/consultations/participant-group.ts";

test("people are counted by group, and groups without anybody are named", () => {
  const counts = countByGroup([
    { group: "pengguna", attended: true },
    { group: "pengguna", attended: false },
    { group: "media", attended: false },
  ]);
  expect(counts.find(({ group }) => group === "pengguna")).toMatchObject({
    listed: 2,
    attended: 1,
  });
  expect(missingGroups(counts, "listed")).toEqual([
    "penyelenggara",
    "instansi",
    "ahli",
    "masyarakat-sipil",
  ]);
  expect(missingGroups(counts, "attended")).toContain("media");
});

test("nobody registers as the organiser", () => {
  expect(REGISTRATION_GROUPS).not.toContain("penyelenggara");
});
