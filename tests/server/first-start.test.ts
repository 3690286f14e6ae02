import { statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createAdmin } from "#cli/create-admin.ts";
import type { Database } from "#db/client.ts";
import { DEMO_ACCOUNTS } from "#db/seed/demo/accounts.ts";
import {
  databaseIn,
  type RunningServer,
  removeFolder,
  startServer,
  temporaryFolder,
} from "#tests/support/server-process.ts";
import { expectOk } from "#tests/support/staff.ts";

async function withServer(
  options: Parameters<typeof startServer>[0],
  steps: (server: RunningServer) => Promise<void> | void,
): Promise<void> {
  const server = await startServer(options);
  try {
    await steps(server);
  } finally {
    await server.stop();
  }
}

const passwords = (output: string): string[] =>
  [...output.matchAll(/^ {2}[a-z.]+ +([a-z2-9]{12}) /gm)].map((match) => match[1] ?? "");

test("the first start prints random passwords once and keeps them for the owner only", async () => {
  const folder = temporaryFolder();
  const start = { folder, env: { DEMO: "sibolga" } };
  let printed: string[] = [];
  await withServer(start, async ({ url, output }) => {
    printed = passwords(output());
    expect(new Set(printed).size).toBe(DEMO_ACCOUNTS.length);
    expect(statSync(join(folder, "akun-demo.txt")).mode & 0o077).toBe(0);
    expect(statSync(databaseIn(folder).slice("file:".length)).mode & 0o077).toBe(0);
    const signIn = await fetch(`${url}/masuk`, {
      method: "POST",
      body: new URLSearchParams({ username: "organisasi", password: printed[0] ?? "" }),
      redirect: "manual",
    });
    expect(signIn.status).toBe(303);
  });
  await withServer(start, ({ output }) => {
    expect(passwords(output())).toEqual([]);
    expect(output()).toContain("akun-demo.txt");
  });
  removeFolder(folder);
});

test("without demo there is no account, no password, and a hint how to begin", async () => {
  await withServer({ env: { DEMO: "off" } }, async ({ url, output }) => {
    expect(output()).toContain("npm run admin");
    expect(passwords(output())).toEqual([]);
    expect((await fetch(url)).status).toBe(200);
  });
});

test("a database that has an account is never filled with a demo", async () => {
  const prepare = async (db: Database) => {
    const rina = { username: "rina", name: "Rina Wati", password: "kopi-pagi-di-pasar-atas" };
    expectOk(await createAdmin(db, rina, false, new Date()));
  };
  await withServer({ prepare, env: { DEMO: "bukittinggi" } }, ({ output }) => {
    expect(passwords(output())).toEqual([]);
    expect(output()).not.toContain("preparing the demo");
  });
});

test("a wrong setting stops the start with a sentence that names it", async () => {
  await expect(startServer({ env: { PORT: "99999" } })).rejects.toThrow(/PORT.*99999/);
});
