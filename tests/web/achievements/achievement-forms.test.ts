import { expect, test } from "vitest";
import { ownIndicator } from "#tests/support/achievement-evidence.ts";
import { ownValues } from "#web/achievements/achievement-forms.ts";

test("numbers stand as they are typed in the language, nothing as an empty field", () => {
  const own = [
    ownIndicator({ indicatorKey: "ikm", target: 82.5 }),
    ownIndicator({ realisation: 7, evidence: "Foto", evidenceLink: "https://contoh.go.id" }),
  ];
  expect(ownValues(own, "id")).toMatchObject({
    "targets.ikm": "82,5",
    "reports.ikm.realisation": "",
    "targets.arsip": "",
    "reports.arsip.realisation": "7",
    "reports.arsip.evidence": "Foto",
    "reports.arsip.evidenceLink": "https://contoh.go.id",
  });
  expect(ownValues(own, "en")["targets.ikm"]).toBe("82.5");
});
