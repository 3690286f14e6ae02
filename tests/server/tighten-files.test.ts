import { chmodSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { tightenFiles } from "#server/tighten-files.ts";
import { databaseIn, removeFolder, temporaryFolder } from "#tests/support/server-process.ts";

test("files restored by hand become their owner's alone, and no others", () => {
  const folder = temporaryFolder();
  const secret = ["tanggap.db", "tanggap.db-wal", "kunci-360.txt", "akun-demo.txt"];
  for (const name of [...secret, "lain.txt"]) {
    writeFileSync(join(folder, name), "");
    chmodSync(join(folder, name), 0o644);
  }
  tightenFiles({ DATABASE_URL: databaseIn(folder) });
  const mode = (name: string) => statSync(join(folder, name)).mode & 0o777;
  expect(secret.map(mode)).toEqual([0o600, 0o600, 0o600, 0o600]);
  expect(mode("lain.txt")).toBe(0o644);
  removeFolder(folder);
});
