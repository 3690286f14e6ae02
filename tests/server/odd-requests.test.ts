import { connect } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fillFixture } from "#tests/support/fixtures/fixtures.ts";
import { type RunningServer, startServer } from "#tests/support/server-process.ts";

let server: RunningServer;
beforeAll(async () => {
  server = await startServer({ prepare: fillFixture });
});
afterAll(async () => {
  await server.stop();
});

/** Statuses of the answers to requests written one after the other on one connection. */
function send(...requests: string[]): Promise<number[]> {
  const { hostname, port } = new URL(server.url);
  const text = requests.map((head, at) => {
    const last = at === requests.length - 1 ? "Connection: close\r\n" : "";
    const [lines = "", body = ""] = head.split("\n\n");
    return `${lines.replaceAll("\n", "\r\n")}\r\nHost: ${hostname}\r\n${last}\r\n${body}`;
  });
  return new Promise((resolve, reject) => {
    let received = "";
    const socket = connect(Number(port), hostname);
    socket.on("data", (chunk) => {
      received += chunk.toString("latin1");
    });
    socket.on("error", reject);
    socket.on("close", () =>
      resolve([...received.matchAll(/HTTP\/1\.1 (\d+) /g)].map(([, status]) => Number(status))),
    );
    socket.write(text.join(""), "latin1");
  });
}

const line = (method: string, path: string, ...headers: string[]) =>
  [`${method} ${path} HTTP/1.1`, ...headers].join("\n");

test.each([
  ["POST", "/favicon.svg", 405],
  ["DELETE", "/favicon.svg", 405],
  ["OPTIONS", "/favicon.svg", 405],
  ["POST", "/_aset/none.css", 405],
  ["PATCH", "/unit", 405],
  ["GET", "/en/favicon.svg", 404],
  ["POST", "/en/favicon.svg", 405],
  ["GET", "/en/_aset/none.css", 404],
  ["GET", "/en/_astro/none.css", 404],
  ["GET", "/_aset/%66.css", 404],
  ["GET", "/favicon.ico", 404],
  ["GET", "/%00", 404],
  ["GET", "/unit/%2f", 404],
  ["GET", "/unit/%FF", 404],
  ["GET", "/api/v1/units/%FF", 404],
  ["GET", "/api/v1/units/%00", 404],
  ["GET", `/unit/${"a".repeat(7_000)}`, 404],
  ["GET", `/unit/${"a".repeat(20_000)}`, 431],
  ["GET", "/en//evil.example", 404],
  ["PUT", "/api/v1/units", 405],
])("%s %s is answered with %i", async (method, path, status) => {
  expect(await send(line(method, path, "Content-Length: 0"))).toEqual([status]);
});

test("a missing asset leaves the connection usable, and nothing on the console", async () => {
  const before = server.output();
  const missing = line("GET", "/_aset/none.abcdef.js");
  const unit = line("GET", "/unit");
  expect(await send(missing, unit, line("HEAD", "/_aset/none.css"), unit)).toEqual([
    404, 200, 404, 200,
  ]);
  expect(server.output()).toBe(before);
});

test.each([
  ["a body of its own", line("GET", "/masuk", "Content-Length: 3"), 200],
  ["broken cookies", line("GET", "/masuk", "Cookie: ;;=; a; tanggap_session=%FF; \xff=1"), 200],
  ["a broken language", line("GET", "/api/v1/units", "Accept-Language: ;;q=x,\xff"), 200],
  ["repeated parameters", line("GET", "/forum?cari=1&cari=2"), 200],
  ["broken parameters", line("GET", "/forum?cari=%FF%00&cari[]=%E0%A4%A&=&&"), 200],
])("GET with %s is read as it is", async (_what, head, status) => {
  expect(await send(head.includes("Content-Length: 3") ? `${head}\n\nabc` : head)).toEqual([
    status,
  ]);
});

const FORM = "Content-Type: application/x-www-form-urlencoded";
const form = (path: string, body: string, type = FORM) =>
  `${line("POST", path, type, `Content-Length: ${body.length}`)}\n\n${body}`;

test.each([
  ["/forum/baru", "act.a=b", FORM, 422],
  ["/forum/baru", "act[]=a", FORM, 422],
  ["/forum/baru", "act=send&act=preview", FORM, 422],
  ["/forum/baru", "title.a.b=1&photos=x&show.a=1&contact=x", FORM, 422],
  ["/masuk", "username.a=b&password[]=c", FORM, 422],
  ["/masuk", "username=a&username=b&password=c", FORM, 422],
  ["/masuk", "username=a&password.length.length=b", FORM, 422],
  ["/masuk", "username.length.toString=a&password.length.valueOf=b", FORM, 422],
  ["/masuk", "__proto__.username=a&constructor.prototype.x=1", FORM, 422],
  ["/masuk", "{}", "Content-Type: application/json", 400],
  ["/masuk", "a=b", "Content-Type: ///;;", 400],
  ["/masuk", "a=b", "Content-Type: multipart/form-data", 400],
  ["/masuk", "--x", "Content-Type: multipart/form-data; boundary=y", 400],
  ["/kalkulator", "file=abc&text.a=1", FORM, 422],
])("POST %s with %s as %s is refused", async (path, body, type, status) => {
  expect(await send(form(path, body, type))).toEqual([status]);
});
