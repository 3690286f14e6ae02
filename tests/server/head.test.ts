import { expect, test } from "vitest";
import { startServer } from "#tests/support/server-process.ts";

const typeOf = ({ headers }: Response) => headers.get("content-type")?.split(";")[0];

test("HEAD is answered like GET without a body, and nothing is said about it", async () => {
  const server = await startServer();
  for (const path of ["/forum", "/", "/", "/masuk", "/api/v1/health", "/tidak-ada"]) {
    const url = `${server.url}${path}`;
    const [head, get] = [await fetch(url, { method: "HEAD" }), await fetch(url)];
    expect([path, head.status]).toEqual([path, get.status]);
    expect(typeOf(head)).toBe(typeOf(get));
    expect(await head.text()).toBe("");
  }
  expect(await server.stop()).toBe(0);
  expect(server.output()).not.toContain("Error");
});
