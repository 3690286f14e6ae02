import { once } from "node:events";
import { connect } from "node:net";
import { expect, test, vi } from "vitest";
import { closeDatabase, openDatabase } from "#db/client.ts";
import { killUnderLoad } from "#tests/bench/durability.ts";
import { filledForm, fillFixture, SURVEY } from "#tests/support/fixtures/fixtures.ts";
import {
  databaseIn,
  prepareDatabase,
  removeFolder,
  startServer,
  temporaryFolder,
} from "#tests/support/server-process.ts";

/** What the log says when a stop lost its patience with a connection. */
const CUT = "connections cut";

test("a stop finishes what is in flight and takes nothing new", async () => {
  const folder = temporaryFolder();
  await prepareDatabase(databaseIn(folder), fillFixture);
  const server = await startServer({ folder });
  const body = JSON.stringify(filledForm());
  const socket = connect(Number(new URL(server.url).port), "127.0.0.1");
  let received = "";
  socket.on("data", (chunk) => {
    received += chunk;
  });
  socket.write(
    `POST /api/v1/surveys/${SURVEY}/responses HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\n` +
      `content-length: ${body.length}\r\nexpect: 100-continue\r\n\r\n`,
  );
  // From here on the request is known to be in flight.
  await vi.waitUntil(() => received.includes("100 Continue"), { timeout: 30_000 });
  socket.write(body.slice(0, 20));
  const stopped = server.stop();
  const refused = () =>
    fetch(`${server.url}/api/v1/health`).then(
      () => false,
      () => true,
    );
  await vi.waitUntil(refused, { timeout: 30_000 });
  socket.write(body.slice(20));
  await once(socket, "close");
  expect(received).toMatch(/\r\nHTTP\/1.1 201 /);
  expect(await stopped).toBe(0);

  const db = await openDatabase(databaseIn(folder));
  const { rows } = await db.client.execute("SELECT count(*) AS n FROM responses");
  expect(rows[0]?.n).toBe(1);
  await closeDatabase(db);
  removeFolder(folder);
});

test("an idle connection does not hold up a stop", async () => {
  const server = await startServer({ prepare: fillFixture });
  await (await fetch(`${server.url}/api/v1/health`)).text();
  expect(await server.stop()).toBe(0);
  expect(server.output()).not.toContain(CUT);
});

test("a server whose starter was killed stops by itself", async () => {
  const server = await startServer({ prepare: fillFixture });
  expect(await server.abandon()).toBe(0);
  removeFolder(server.folder);
});

test("after kill -9 under load every accepted answer is there exactly once", async () => {
  const { accepted, refused: _, ...wrong } = await killUnderLoad(1);
  expect(accepted).toBeGreaterThan(0);
  expect(wrong).toEqual({ lost: 0, doubled: 0, differences: 0 });
});
