import { request } from "node:http";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { closeDatabase, type Database, openDatabase } from "#db/client.ts";
import { fillFixture } from "#tests/support/fixtures/fixtures.ts";
import { runSql } from "#tests/support/run-sql.ts";
import { type RunningServer, startServer } from "#tests/support/server-process.ts";

const PAGE = "/unit/disdukcapil";

let server: RunningServer;
let db: Database;

beforeAll(async () => {
  server = await startServer({ prepare: fillFixture });
  db = await openDatabase(server.databaseUrl);
});
afterAll(async () => {
  await closeDatabase(db);
  await server.stop();
});

interface Raw {
  status: number | undefined;
  headers: Record<string, string | string[] | undefined>;
  bytes: number;
}

/** Unlike fetch, leaves the body as it came. */
function ask(path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Raw> {
  return new Promise((resolve, reject) => {
    const sent = request(server.url + path, { method, headers }, (answer) => {
      let bytes = 0;
      answer.on("data", (chunk) => {
        bytes += chunk.length;
      });
      answer.on("end", () =>
        resolve({ status: answer.statusCode, headers: answer.headers, bytes }),
      );
    });
    sent.on("error", reject);
    sent.end();
  });
}

test("a stored page has the headers of a rendered one", async () => {
  const [rendered, stored] = [await ask(PAGE), await ask(PAGE)];
  const { date: _rendered, ...before } = rendered.headers;
  const { date: _stored, ...after } = stored.headers;
  expect(after).toEqual(before);
  expect(after["content-security-policy"]).toContain("default-src 'none'");
});

test.each(["br", "gzip"])("it is sent compressed by %s", async (encoding) => {
  const plain = await ask(PAGE);
  const compressed = await ask(PAGE, { "accept-encoding": encoding });
  expect(compressed.headers["content-encoding"]).toBe(encoding);
  expect(compressed.bytes).toBeLessThan(plain.bytes / 2);
  expect(compressed.headers.vary).toContain("Accept-Encoding");
});

test("who has it already gets 304 and no body", async () => {
  const { headers } = await ask(PAGE);
  const again = await ask(PAGE, { "if-none-match": String(headers.etag) });
  expect([again.status, again.bytes]).toEqual([304, 0]);
});

test("HEAD has the length and no body", async () => {
  const plain = await ask(PAGE);
  const head = await ask(PAGE, {}, "HEAD");
  expect([head.status, head.bytes]).toEqual([200, 0]);
  expect(head.headers["content-length"]).toBe(String(plain.bytes));
});

test("each language has its own copy", async () => {
  await Promise.all([ask(PAGE), ask(`/en${PAGE}`)]);
  const pages = await Promise.all([fetch(server.url + PAGE), fetch(`${server.url}/en${PAGE}`)]);
  const [indonesian, english] = await Promise.all(pages.map((page) => page.text()));
  expect(indonesian).toContain('<html lang="id"');
  expect(english).toContain('<html lang="en"');
});

test("a change by whatever path is seen without a restart", async () => {
  await ask(PAGE);
  await runSql(db, "UPDATE units SET name = 'Nama Baru' WHERE slug = 'disdukcapil'");
  const seen = async () => (await (await fetch(server.url + PAGE)).text()).includes("Nama Baru");
  await vi.waitUntil(seen, { timeout: 30_000 });
});

test("an asset is sent as it was compressed when built, and may be kept for ever", async () => {
  const html = await (await fetch(`${server.url}/masuk`)).text();
  const asset = /\/_aset\/[^"]+\.css/.exec(html)?.[0] ?? "";
  const answer = await ask(asset, { "accept-encoding": "br" });
  expect(answer.headers["content-encoding"]).toBe("br");
  expect(answer.headers["cache-control"]).toContain("immutable");
});
