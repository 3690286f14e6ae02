import { describe, expect, test } from "vitest";
import { calculateTable } from "#operations/satisfaction/calculate-table.ts";
import { createLimits } from "#server/limits.ts";
import { testContext } from "#tests/support/context.ts";
import { testDatabase } from "#tests/support/database.ts";
import { workbook } from "#tests/support/workbook.ts";

const nine = ["U1", "U2", "U3", "U4", "U5", "U6", "U7", "U8", "U9"];
const forms = [nine.map(() => 4), nine.map((_, at) => (at === 7 ? 2 : 3))];
const context = async () => testContext(await testDatabase());
const calculate = async (input: unknown) => calculateTable(await context(), input);
const file = (content: BlobPart, name = "data.csv") => new File([content], name);
const buffer = (bytes: Uint8Array) => new Uint8Array(bytes);

const text = (delimiter: string) =>
  [["No", ...nine], ...forms.map((row, at) => [at + 1, ...row])]
    .map((row) => row.join(delimiter))
    .join("\r\n");

describe("the same table comes out the same", () => {
  const cells = [["No", ...nine], ...forms.map((row, at) => [at + 1, ...row])];
  test.each([
    ["CSV with commas", { file: file(text(",")) }],
    ["CSV with semicolons and byte order mark", { file: file(`\uFEFF${text(";")}`) }],
    ["a pasted table", { text: text("\t") }],
    ["XLSX", { file: file(buffer(workbook(cells)), "data.xlsx") }],
    ["a file before pasted text", { file: file(text(",")), text: "u1\n1" }],
  ])("%s", async (_, source) => {
    const result = await calculate({ order: "form", population: "100", ...source });
    // Σ = 36 + 26 = 62 of 18 answers: 25 · 62 / 18 = 86.11
    expect(result).toMatchObject({
      ok: true,
      value: { report: { n: 2, ikm: 86.11, lowest: expect.arrayContaining(["sarpras"]) } },
    });
  });
});

test("the order of the codes is asked, never guessed", async () => {
  expect(await calculate({ text: text(",") })).toEqual({
    ok: false,
    errors: { order: "error.choose" },
  });
  const other = await calculate({ text: text(","), order: "regulation" });
  expect(other.ok && other.value.codes).toMatchObject({ pengaduan: "U8", sarpras: "U9" });
});

test.each([
  [{}, "text", "answers.nothing"],
  [{ text: " \n ,, \n" }, "text", "answers.nothing"],
  [{ text: 'a,"b\n' }, "text", "csv.unreadable?row=1"],
  [{ text: ["a"] }, "text", "error.invalid"],
  [{ file: "not a file" }, "file", "error.invalid"],
  [{ file: file("PK\u0003\u0004 not a zip") }, "file", "table.broken"],
  [{ file: file(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0])) }, "file", "table.old-office"],
  [{ file: file(new Uint8Array([0, 255, 254, 1, 2, 3])) }, "file", "table.binary"],
  [{ text: "u1\n4", population: "-3" }, "population", "error.number"],
  [{ text: "u1\n4", population: ["1"] }, "population", "error.number"],
])("%j is refused under %s", async (input, field, error) => {
  const result = await calculate({ order: "form", ...input });
  expect(result.ok ? null : result.errors).toEqual({ [field]: error });
});

test.each([null, 7, "x", []])("%j is refused", async (input) => {
  expect((await calculate(input)).ok).toBe(false);
});

test("counts against the limit of the address", async () => {
  const ctx = testContext(await testDatabase(), { limits: createLimits(1) });
  await calculateTable(ctx, { order: "form", text: "u1\n4" });
  await expect(calculateTable(ctx, { order: "form", text: "u1\n4" })).rejects.toMatchObject({
    code: "too_many",
  });
});
