import { expect, test } from "vitest";
import { TABLE_LIMITS } from "#lib/tables/table-file.ts";
import { createTableReader, type TableReaderOptions } from "#server/table-reader.ts";
import { workbook } from "#tests/support/workbook.ts";

const read = (
  options: Partial<TableReaderOptions>,
  source: Uint8Array | string = workbook([["a"]]),
) => createTableReader(options).read({ address: "a", source, sheet: undefined });
const failed = (message: string) => ({ ok: false, errors: { "": message } });

test("a file comes back in parts as it was", async () => {
  const cells = Array.from({ length: 12_000 }, (_, row) => [String(row), "x"]);
  const text = cells.map((row) => row.join(",")).join("\n");
  const result = await read({}, new TextEncoder().encode(text));
  expect(result).toMatchObject({ ok: true, value: { format: "csv", sheet: 0, flaws: [] } });
  expect(result.ok && result.value.cells).toEqual(cells);
});

test("a sheet is chosen, a limit is held, a pasted text too", async () => {
  const limits = { ...TABLE_LIMITS, rows: 1 };
  const source = workbook([["a"], ["b"]]);
  expect(await read({ limits }, source)).toEqual(failed("table.too-many-rows?max=1"));
  expect(await read({ limits }, "a\nb")).toEqual(failed("table.too-many-rows?max=1"));
  const other = { address: "a", source, sheet: "Lain" };
  expect(await createTableReader().read(other)).toEqual(failed("table.unknown-sheet?name=Lain"));
});

test("a thread that needs more time or memory than it has ends by itself", async () => {
  expect(await read({ time: 1 })).toEqual(failed("table.too-slow"));
  const text = new TextEncoder().encode("abcdefgh,ijklmnop\n".repeat(100_000));
  expect(await read({ memory: 8 }, text)).toEqual(failed("table.too-large"));
});

test("few files at a time of one address, and of all", async () => {
  const source = workbook([["a"]]);
  const reader = createTableReader({ threads: 1, waiting: 2, perAddress: 2 });
  const from = (address: string) => reader.read({ address, source, sheet: undefined });
  const taken = [from("a"), from("a")];
  await expect(from("a")).rejects.toMatchObject({ code: "too_many", retryAfter: 5 });
  taken.push(from("b"));
  await expect(from("c")).rejects.toMatchObject({ code: "unavailable", retryAfter: 5 });
  expect((await Promise.all(taken)).every(({ ok }) => ok)).toBe(true);
  // Whoever is done makes room.
  expect(await from("a")).toMatchObject({ ok: true });
});
