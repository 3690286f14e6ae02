import { describe, expect, test } from "vitest";
import {
  checkReports,
  decideAchievement,
  headCommentSchema,
  isOpen,
  reportsSchema,
  setAchievementSchema,
  targetsSchema,
} from "#core/achievements/achievement-input.ts";
import { CYCLE_STATES } from "#core/cycles/cycle-state.ts";
import { parse } from "#core/parse.ts";
import { STANDARD_METHOD } from "#db/seed/standard-method.ts";
import { MANUAL_METHOD } from "#tests/support/achievement-evidence.ts";

test("what may be done in which stage", () => {
  const open = (act: Parameters<typeof isOpen>[0], isSet: boolean) =>
    CYCLE_STATES.filter((state) => isOpen(act, state, isSet));
  expect(open("plan", false)).toEqual(["planning", "running"]);
  expect(open("report", false)).toEqual(["running", "assessing"]);
  expect(open("comment", false)).toEqual(["running", "assessing"]);
  expect(open("set", false)).toEqual(["assessing"]);
  expect(open("set", true)).toEqual(["assessing"]);
  for (const act of ["plan", "report", "comment"] as const) expect(open(act, true)).toEqual([]);
});

describe("setting", () => {
  test("who differs says why, in a sentence", () => {
    const reason = "Sesuai hasil rapat evaluasi.";
    expect(decideAchievement("good", { achievement: "good", reason: null }).ok).toBe(true);
    expect(decideAchievement("good", { achievement: "poor", reason })).toEqual({
      ok: true,
      value: { achievement: "poor", proposed: "good", reason },
    });
    for (const [proposed, given] of [
      ["good", null],
      ["good", "karena"],
      [null, null],
    ] as const) {
      expect(decideAchievement(proposed, { achievement: "poor", reason: given })).toEqual({
        ok: false,
        errors: { reason: "achievement.reason-needed" },
      });
    }
  });

  test.each([
    [null, ""],
    [{ version: "0" }, "achievement"],
    [{ version: "0", achievement: "best" }, "achievement"],
    [{ version: "0", achievement: ["good"] }, "achievement"],
    [{ version: "x", achievement: "good" }, "version"],
    [{ version: "0", achievement: "good", reason: "x".repeat(2_001) }, "reason"],
    [{ version: "0", achievement: "good", reason: { a: 1 } }, "reason"],
  ])("refuses %j", (input, field) => {
    const parsed = parse(setAchievementSchema, input);
    expect(parsed.ok ? [] : Object.keys(parsed.errors)).toContain(field);
  });
});

test("an empty comment is none", () => {
  expect(parse(headCommentSchema, { version: "1", comment: "  " })).toEqual({
    ok: true,
    value: { version: 1, comment: null },
  });
});

describe("targets", () => {
  const targets = (values: unknown, method = STANDARD_METHOD) =>
    parse(targetsSchema(method), { version: "0", targets: values });

  test("comma or point; empty and absent mean the method's; unknown ones are left out", () => {
    expect(targets({ ikm: "82,5", solved: "80.25", "follow-up": " ", other: "1" })).toEqual({
      ok: true,
      value: {
        version: 0,
        targets: { ikm: 82.5, solved: 80.25, "follow-up": null, "answered-in-time": null },
      },
    });
    expect(targets({ arsip: "12000" }, MANUAL_METHOD).ok).toBe(true);
  });

  test.each([
    [{ ikm: "24.99" }, "targets.ikm"],
    [{ ikm: "101" }, "targets.ikm"],
    [{ solved: "0" }, "targets.solved"],
    [{ solved: "100.01" }, "targets.solved"],
    [{ solved: "-5" }, "targets.solved"],
    [{ solved: "1e3" }, "targets.solved"],
    [{ solved: ["80"] }, "targets.solved"],
    ["80", "targets"],
    [undefined, "targets"],
  ])("refuses %j", (values, field) => {
    const parsed = targets(values);
    expect(parsed.ok ? [] : Object.keys(parsed.errors)).toEqual([field]);
  });
});

describe("reports", () => {
  const reports = (values: unknown) =>
    parse(reportsSchema(MANUAL_METHOD), { version: "0", reports: { arsip: values } });

  test("a realisation comes with evidence", () => {
    const empty = { realisation: null, evidence: null, evidenceLink: null };
    expect(checkReports({ arsip: empty }).ok).toBe(true);
    expect(checkReports({ arsip: { ...empty, realisation: 5, evidence: "Foto" } }).ok).toBe(true);
    const link = "https://contoh.go.id/bukti";
    expect(checkReports({ arsip: { ...empty, realisation: 5, evidenceLink: link } }).ok).toBe(true);
    expect(checkReports({ arsip: { ...empty, realisation: 5 } })).toEqual({
      ok: false,
      errors: { "reports.arsip.evidence": "achievement.evidence-needed" },
    });
  });

  test("links are web addresses, numbers are numbers", () => {
    expect(reports({ realisation: "7,5", evidenceLink: "javascript:alert(1)" })).toEqual({
      ok: false,
      errors: { "reports.arsip.evidenceLink": "error.web-address" },
    });
    expect(reports({ realisation: "banyak" }).ok).toBe(false);
    expect(reports({})).toEqual({
      ok: true,
      value: {
        version: 0,
        reports: { arsip: { realisation: null, evidence: null, evidenceLink: null } },
      },
    });
  });
});
