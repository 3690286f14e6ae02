import { execFileSync } from "node:child_process";
import { statSync } from "node:fs";
import { expect, test } from "vitest";
import { closeDatabase, openDatabase } from "#db/client.ts";
import { responses } from "#db/schema/responses.ts";
import { filledForm, fillFixture, SURVEY } from "#tests/support/fixtures/fixtures.ts";
import { startServer } from "#tests/support/server-process.ts";

/** Lets no file of a process grow beyond so many bytes: the system then refuses to write, as a full disk does. */
const limitFiles = (pid: number, bytes: number | "unlimited") =>
  execFileSync("prlimit", ["--pid", String(pid), `--fsize=${bytes}:unlimited`]);

test("on a disk that takes nothing more answers are refused, and taken again when there is room", async () => {
  const server = await startServer({ prepare: fillFixture });
  const answer = async () => {
    const { status } = await fetch(`${server.url}/api/v1/surveys/${SURVEY}/responses`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(filledForm()),
    });
    return status;
  };
  const health = async () => (await fetch(`${server.url}/api/v1/health`)).status;
  expect(await answer()).toBe(201);
  const log = `${server.databaseUrl.slice("file:".length)}-wal`;
  limitFiles(server.pid, statSync(log).size);
  expect(await Promise.all([answer(), answer(), answer()])).toEqual([503, 503, 503]);
  expect(await answer()).toBe(503);
  expect(await health()).toBe(503);
  expect((await fetch(`${server.url}/unit/disdukcapil`)).status).toBe(200);
  limitFiles(server.pid, "unlimited");
  expect(await health()).toBe(200);
  expect(await Promise.all([answer(), answer()])).toEqual([201, 201]);
  await server.stop("SIGKILL");
  const db = await openDatabase(server.databaseUrl);
  expect(await db.orm.select({ id: responses.instanceId }).from(responses)).toHaveLength(3);
  await closeDatabase(db);
});
