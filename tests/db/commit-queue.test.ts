import { expect, test } from "vitest";
import { type CompiledStatement, mergeInserts } from "#db/commit-queue.ts";

const insert = (...args: unknown[]): CompiledStatement => ({
  sql: "insert into answers (id, a, b) values (null, ?, ?)",
  args,
});
const other: CompiledStatement = { sql: "update surveys set state = ?", args: ["open"] };

test("first inserts of the same shape become one statement, the rest keeps its order", () => {
  const merged = mergeInserts([[insert(1, 2), other], [insert(3, 4)], [other, insert(5, 6)]]);
  expect(merged).toEqual([
    { sql: "insert into answers (id, a, b) values (null, ?, ?), (null, ?, ?)", args: [1, 2, 3, 4] },
    other,
    other,
    insert(5, 6),
  ]);
});

test("inserts with anything after their values stay alone", () => {
  const upsert = { sql: "insert into answers (a) values (?) on conflict do nothing", args: [1] };
  expect(mergeInserts([[upsert], [upsert]])).toEqual([upsert, upsert]);
});

test("a joined statement never binds more values than SQLite takes", () => {
  const merged = mergeInserts(Array.from({ length: 20_000 }, (_, n) => [insert(n, n)]));
  expect(merged.length).toBe(2);
  expect(Math.max(...merged.map((statement) => statement.args.length))).toBeLessThanOrEqual(32_766);
  expect(merged.flatMap((statement) => statement.args).length).toBe(40_000);
});
