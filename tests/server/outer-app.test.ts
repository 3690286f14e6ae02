import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { pino } from "pino";
import { afterEach, expect, test } from "vitest";
import { parseEnv } from "#server/env.ts";
import { createLimits } from "#server/limits.ts";
import { createOuterApp, type PageHandler } from "#server/outer-app.ts";
import { PageCache } from "#server/page-cache.ts";
import { createTableReader } from "#server/table-reader.ts";
import { testDatabase } from "#tests/support/database.ts";

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** The outer server around pages that tell what they were given. */
async function serve(settings: Record<string, string> = {}, reachable = true) {
  const db = await testDatabase();
  if (!reachable) db.client.close();
  const app = {
    env: parseEnv(settings),
    db,
    limits: createLimits(1),
    tables: createTableReader(),
    pages: new PageCache(),
    log: pino({ level: "silent" }),
    missed: () => undefined,
  };
  const pages: PageHandler = async (request, response, _next, locals) => {
    const { path, refusal, context } = locals;
    response.end(
      JSON.stringify({
        method: request.method,
        path,
        locale: context?.locale,
        address: context?.address,
        refusal,
      }),
    );
  };
  const outer = createOuterApp(app as never, pages);
  const server = createServer(
    getRequestListener(outer.fetch as never, { overrideGlobalObjects: false }),
  );
  closing.push(() => server.close());
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const COOKIE = { cookie: `tanggap_session=${"a".repeat(43)}` };

test("pages get their path and language", async () => {
  const url = await serve();
  const given = await (await fetch(`${url}/en/hasil?x=1`)).json();
  expect(given).toMatchObject({ path: "/hasil?x=1", locale: "en", address: "127.0.0.1" });
});

test("a refused form is a page's matter, a refused call is the API's", async () => {
  const url = await serve();
  const evil = { method: "POST", headers: { origin: "http://evil.example" }, body: "x" };
  expect(await (await fetch(`${url}/masuk`, evil)).json()).toMatchObject({
    refusal: { status: 403, code: "origin" },
  });
  const call = await fetch(`${url}/api/v1/index`, evil);
  expect(call.status).toBe(403);
  expect(await call.json()).toMatchObject({ type: "about:blank#origin" });
});

test("the last proxy is believed only when it is trusted", async () => {
  const headers = { "x-forwarded-for": "6.6.6.6, 203.0.113.9" };
  const addressAt = async (url: string) =>
    ((await (await fetch(url, { headers })).json()) as { address: string }).address;
  expect(await addressAt(await serve())).toBe("127.0.0.1");
  expect(await addressAt(await serve({ TRUST_PROXY: "true" }))).toBe("203.0.113.9");
});

test("methods that concern nobody go no further", async () => {
  const url = await serve();
  expect((await fetch(url, { method: "PROPFIND" })).status).toBe(405);
  expect((await fetch(url, { method: "HEAD" })).status).toBe(200);
});

test("every answer carries the security headers", async () => {
  const url = await serve();
  for (const path of ["/", "/api/v1/health", "/api/none", "/none.png"]) {
    const { headers } = await fetch(url + path);
    expect(headers.get("content-security-policy"), path).toContain("default-src 'none'");
    expect(headers.get("x-content-type-options"), path).toBe("nosniff");
  }
});

test("while the database cannot be read, people get a page and programs a problem", async () => {
  const url = await serve({}, false);
  const page = await fetch(`${url}/en`, { headers: COOKIE });
  expect(page.status).toBe(500);
  expect(await page.text()).toContain("<h1>Sorry, something went wrong</h1>");
  const call = await fetch(`${url}/api/v1/health`);
  expect(call.status).toBe(500);
  expect(call.headers.get("content-type")).toBe("application/problem+json");
  expect(JSON.stringify(await call.json())).not.toMatch(/sql|client/i);
});
