import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Libsql from "libsql";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { LocalWriter } from "#db/writing/local-writer.ts";
import { lockFromElsewhere } from "#tests/support/lock.ts";

const folder = mkdtempSync(join(tmpdir(), "tanggap-writer-"));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
let path: string;
beforeEach(() => {
  files += 1;
  path = join(folder, `${files}.db`);
  const made = new Libsql(path);
  made.exec("PRAGMA journal_mode = WAL; CREATE TABLE numbers (n INTEGER PRIMARY KEY)");
  made.close();
});

const insert = (n: number) => ({ sql: "INSERT INTO numbers VALUES (?)", args: [n] });

/** What somebody else sees in the file: only what is committed. */
function committed(): number[] {
  const other = new Libsql(path);
  const rows = other.prepare("SELECT n FROM numbers ORDER BY n").all() as { n: number }[];
  other.close();
  return rows.map(({ n }) => n);
}

describe("while another process holds the lock", () => {
  test.each([1, 2])(
    "a commit of %i is refused, and the next ones are really stored",
    async (size) => {
      const writer = new LocalWriter(path);
      writer.commit([insert(1)]);
      writer.commit([insert(2), insert(3)]);
      const release = await lockFromElsewhere(`file:${path}`);
      const refused = Array.from({ length: size }, (_, at) => insert(10 + at));
      for (let round = 0; round < 3; round += 1) {
        expect(() => writer.commit(refused, false)).toThrow("locked");
      }
      await release();
      writer.commit([insert(4)]);
      expect(committed()).toEqual([1, 2, 3, 4]);
      writer.commit([insert(5), insert(6)]);
      expect(committed()).toEqual([1, 2, 3, 4, 5, 6]);
      writer.close();
    },
  );

  test("nothing stays locked by a writer that was refused", async () => {
    const writer = new LocalWriter(path);
    const release = await lockFromElsewhere(`file:${path}`);
    expect(() => writer.commit([insert(1)], false)).toThrow("locked");
    await release();
    const again = await lockFromElsewhere(`file:${path}`);
    await again();
    writer.close();
  });
});

test("a statement that returns rows leaves nothing open", () => {
  const writer = new LocalWriter(path);
  const returning = { sql: "INSERT INTO numbers VALUES (?), (?) RETURNING n", args: [1, 2] };
  writer.commit([returning]);
  expect(committed()).toEqual([1, 2]);
  writer.commit([insert(3)]);
  expect(committed()).toEqual([1, 2, 3]);
  writer.close();
});

test.each([
  ["a key that is there", { sql: "INSERT INTO numbers VALUES (1)", args: [] }, /UNIQUE/],
  ["no SQL", { sql: "SELEKT", args: [] }, /SELEKT/],
  ["a transaction begun inside", { sql: "BEGIN", args: [] }, /transaction/],
])("after %s a commit is whole or nothing", (_what, wrong, reason) => {
  const writer = new LocalWriter(path);
  writer.commit([insert(1)]);
  expect(() => writer.commit([wrong, insert(7)])).toThrow(reason);
  writer.commit([insert(2)]);
  expect(committed()).toEqual(expect.arrayContaining([1, 2]));
  writer.close();
});
