import { expect, test } from "vitest";
import { MOVES, TOPIC_STATES } from "#core/topics/lifecycle.ts";
import { translator } from "#i18n/translate.ts";
import { nextText, responsibleText, stepText } from "#web/format/topic-texts.ts";

const t = translator("id");
const dates = { verifyBy: "2026-11-25", answerBy: "2026-12-10", closesAfter: "2026-12-24" };

test.each(["id", "en"] as const)("every step and every state has its words (%s)", (locale) => {
  const said = translator(locale);
  const steps = ["submit", ...Object.keys(MOVES)].map((action) =>
    stepText(said, { action, unit: "A", toUnit: "B" }),
  );
  const next = TOPIC_STATES.map((state) => nextText(said, { state, ...dates }));
  for (const text of [...steps, ...next]) {
    expect(text).toMatch(/\w/);
    expect(text).not.toMatch(/[{}]|undefined/);
  }
});

test("without a unit somebody is named all the same", () => {
  const step = { action: "answer", unit: null, toUnit: null };
  expect(stepText(t, step)).toBe("Unit menanggapi");
  expect(stepText(t, step, "Inspektorat")).toBe("Inspektorat menanggapi");
});

test.each([
  ["submitted", false, "Moderator"],
  ["routed", false, "Disdukcapil"],
  ["answered", false, "Penulis"],
  ["closed", false, "Tidak ada lagi"],
  ["in-progress", true, "Inspektorat"],
] as const)("in %s (supervisory: %s) it is the turn of %s", (state, supervisory, who) => {
  expect(responsibleText(t, { state, supervisory, ...dates }, "Disdukcapil")).toBe(who);
});

test("what comes next names the day", () => {
  expect(nextText(t, { state: "routed", ...dates })).toContain("10 Desember 2026");
  expect(nextText(t, { state: "answered", ...dates, closesAfter: null })).toContain("–");
  expect(nextText(t, { state: "closed", solved: true, ...dates })).toContain("selesai");
  expect(nextText(t, { state: "in-progress", supervisory: true, ...dates })).toContain(
    "Inspektorat",
  );
});
