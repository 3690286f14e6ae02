import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { testApi } from "#tests/support/api.ts";
import { actorWith, testContext } from "#tests/support/context.ts";
import { testDatabase } from "#tests/support/database.ts";

const asked = async (path: string, init?: RequestInit, signedIn = false) => {
  const db = await testDatabase();
  const context = signedIn ? testContext(db, { actor: actorWith(["admin"]) }) : testContext(db);
  return testApi(context).request(path, init);
};
const head = ({ headers }: Response) => [
  headers.get("cache-control"),
  headers.get("access-control-allow-origin"),
];

test.each(["/units", "/health", "/openapi.json", "/topics"])(
  "%s is open: other sites may read it, and nobody keeps it unasked",
  async (path) => {
    expect(head(await asked(path))).toEqual(["public, no-cache", "*"]);
  },
);

test.each([
  ["an answer to somebody signed in", "/units", {}, true],
  ["a refusal to a stranger", "/evaluations/employees", {}, false],
  ["a refusal of a write", "/topics", { method: "POST", body: "{}" }, false],
  ["a broken write", "/topics", { method: "POST", body: "{" }, false],
])("%s is private", async (_what, path, init, signedIn) => {
  expect(head(await asked(path, init, signedIn))).toEqual(["private, no-store", null]);
});

test("what is not there may be there soon", async () => {
  expect(head(await asked("/units/tidak-ada"))).toEqual(["no-store", "*"]);
});

test.each(["br", "gzip"])("larger answers are compressed by %s", async (encoding) => {
  const headers = { "accept-encoding": encoding };
  const answer = await asked("/openapi.json", { headers });
  expect(answer.headers.get("content-encoding")).toBe(encoding);
  expect(answer.headers.get("vary")).toContain("Accept-Encoding");
  const bytes = new Uint8Array(await answer.arrayBuffer());
  expect(answer.headers.get("content-length")).toBe(String(bytes.byteLength));
  if (encoding === "gzip") expect(JSON.parse(String(gunzipSync(bytes)))).toHaveProperty("paths");
});

test("small answers and plain ones are sent as they are", async () => {
  const small = await asked("/health", { headers: { "accept-encoding": "br" } });
  expect([small.headers.get("content-encoding"), await small.json()]).toEqual([
    null,
    { status: "ok" },
  ]);
  const plain = await asked("/openapi.json");
  expect(plain.headers.get("content-encoding")).toBeNull();
  expect(await plain.json()).toHaveProperty("paths");
});
