import { expect, test } from "vitest";
import { STANDARD_METHOD } from "#db/seed/standard-method.ts";
import { translator } from "#i18n/translate.ts";
import { shareText } from "#web/format/method-text.ts";

const t = translator("id");
const share = (changes: object) =>
  shareText(t, {
    predicates: ["good"],
    atLeast: null,
    atMost: null,
    largest: false,
    present: false,
    ...changes,
  });

test("each guidance of SE MenPANRB 3/2023 is a sentence", () => {
  const texts = (achievement: "good" | "very-poor" | "excellent") =>
    STANDARD_METHOD.distribution[achievement].map((each) => shareText(t, each));
  expect(texts("excellent")).toEqual(["Sangat Baik: kelompok terbesar, paling banyak 70 %"]);
  expect(texts("good")).toEqual([
    "Baik: kelompok terbesar, paling banyak 70 %",
    "Butuh Perbaikan atau Kurang/Misconduct: harus ada",
  ]);
  expect(texts("very-poor")).toEqual([
    "Sangat Kurang: paling sedikit 60 %",
    "Kurang/Misconduct atau Butuh Perbaikan: paling sedikit 10 %",
    "Sangat Baik: tidak ada",
  ]);
});

test("and so is any other", () => {
  expect(share({ largest: true })).toBe("Baik: kelompok terbesar");
  expect(share({ atLeast: 10, atMost: 20 })).toBe("Baik: 10–20 %");
  expect(share({ atMost: 20 })).toBe("Baik: paling banyak 20 %");
});
