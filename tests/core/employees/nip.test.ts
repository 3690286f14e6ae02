import fc from "fast-check";
import { expect, test } from "vitest";
import { formatNip, nipProblem, nipSchema, readNip } from "#core/employees/nip.ts";

const TODAY = "2026-11-21";
const GOOD = "198001012005011001";

test.each([
  // Civil servants, and contract employees (PPPK): 21 is the first contract, 24 part-time work.
  GOOD,
  "197512312009122012",
  "198502282022211001",
  "199009132025242014",
  // Appointed this month, and in this year.
  "200011212026111001",
  "200001012026212001",
])("%s may be somebody's number", (nip) => {
  expect(nipProblem(nip, TODAY)).toBeNull();
});

test.each([
  ["198013012005011001", "nip.birth"],
  ["198002302005011001", "nip.birth"],
  ["189912312005011001", "nip.birth"],
  ["203001012048011001", "nip.birth"],
  ["198001012005001001", "nip.appointment"],
  ["198001012005131001", "nip.appointment"],
  ["198001012005201001", "nip.appointment"],
  ["198001012005301001", "nip.appointment"],
  ["200001012026121001", "nip.appointment-future"],
  ["200001012027211001", "nip.appointment-future"],
  ["198001011997121001", "nip.too-young"],
  ["198001011979121001", "nip.too-young"],
  ["198001012005010001", "nip.sex"],
  ["198001012005013001", "nip.sex"],
  ["198001012005011000", "nip.serial"],
])("%s: %s", (nip, problem) => {
  expect(nipProblem(nip, TODAY)).toBe(problem);
});

/** As people, papers and spreadsheets write one and the same number. */
const WRITINGS = [
  GOOD,
  " 19800101 200501 1 001 ",
  `'${GOOD}`,
  "19800101.200501.1.001",
  "19800101-200501-1-001",
  "19800101/200501/1/001",
  "NIP. 19800101 200501 1 001",
  "Nip: 19800101\u00a0200501\u00a01\u00a0001",
  `\u200e${GOOD}\u200b`,
  "１９８００１０１２００５０１１００１",
];

test("one reading for all: what is no number stays as it is", () => {
  for (const text of WRITINGS) expect(readNip(text)).toBe(GOOD);
  expect(readNip(" Siti Rahma ")).toBe("Siti Rahma");
  expect(readNip("")).toBe("");
  expect(readNip("Nipah Dua")).toBe("Nipah Dua");
});

test("is read as people and spreadsheets write it", () => {
  for (const text of WRITINGS) expect(nipSchema.parse(text)).toBe(GOOD);
  const problemOf = (text: unknown) => nipSchema.safeParse(text).error?.issues[0]?.message;
  expect(problemOf(undefined)).toBe("error.required");
  expect(problemOf("  ")).toBe("error.required");
  expect(problemOf("1,98001E+17")).toBe("nip.spreadsheet");
  expect(problemOf("1.98001E+17")).toBe("nip.spreadsheet");
  expect(problemOf("19800101200501100")).toBe("nip.shape");
  expect(problemOf(`${GOOD}1`)).toBe("nip.shape");
  expect(problemOf("1980010120050110O1")).toBe("nip.shape");
});

test("whatever else stands in eighteen digits gets an answer, and its groups lose no digit", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{18}$/), (nip) => {
      const problem = nipProblem(nip, TODAY);
      expect(problem === null || problem.startsWith("nip.")).toBe(true);
      expect(nipSchema.parse(formatNip(nip))).toBe(nip);
    }),
  );
  expect(formatNip(GOOD)).toBe("19800101 200501 1 001");
});

test("what has not eighteen digits is no number at all", () => {
  expect(nipProblem("123", TODAY)).toBe("nip.birth");
});
