import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { afterEach, expect, test, vi } from "vitest";
import {
  bodyPatience,
  type ConnectionLimits,
  guardConnections,
  MOST_PATIENCE,
} from "#server/connections.ts";

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
  vi.useRealTimers();
});

/** A server that answers "ok" once it has the whole body; /wait only when told. */
async function serve(limits: ConnectionLimits, patience?: (bytes: number) => number) {
  const held: (() => void)[] = [];
  const server: Server = createServer((request, response) => {
    const answer = () => response.end("ok");
    if (request.url === "/unread") answer();
    else request.resume();
    request.on("end", () => (request.url === "/wait" ? held.push(answer) : answer()));
  });
  guardConnections(server, limits, patience);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { server, port, held, url: `http://127.0.0.1:${port}` };
}

/** A connection that has sent `text`, from an address of this computer. */
async function open(
  { port, server }: { port: number; server: Server },
  text: string,
  from = "127.0.0.1",
) {
  const accepted = once(server, "connection");
  const socket: Socket = connect({ port, host: "127.0.0.1", localAddress: from });
  closing.push(() => socket.destroy());
  socket.on("error", () => {});
  await accepted;
  socket.write(text);
  return socket;
}

const SLOW = "GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ";
const WAIT = "GET /wait HTTP/1.1\r\nHost: x\r\n\r\n";

test("who holds many slow connections loses the oldest, and others beside him are answered", async () => {
  const place = await serve({ most: 100, mostWaiting: 4 });
  const slow: Socket[] = [];
  for (let at = 0; at < 4; at += 1) slow.push(await open(place, SLOW));
  const gone = once(slow[0] as Socket, "close");
  expect(await (await fetch(place.url)).text()).toBe("ok");
  await gone;
  expect(slow.slice(1).map(({ destroyed }) => destroyed)).toEqual([false, false, false]);
});

test("a full house makes room at the address that waits with the most", async () => {
  const place = await serve({ most: 5, mostWaiting: 5 });
  const other = await open(place, SLOW, "127.0.0.2");
  const slow: Socket[] = [];
  for (let at = 0; at < 4; at += 1) slow.push(await open(place, SLOW));
  const gone = once(slow[0] as Socket, "close");
  expect(await (await fetch(place.url)).text()).toBe("ok");
  await gone;
  expect(other.destroyed).toBe(false);
});

test("a request that has arrived is never cut, however many come", async () => {
  const place = await serve({ most: 3, mostWaiting: 3 });
  const working = await open(place, WAIT);
  while (place.held.length === 0) await new Promise((resolve) => setImmediate(resolve));
  for (let at = 0; at < 10; at += 1) await open(place, SLOW);
  place.held[0]?.();
  const [answer] = (await once(working, "data")) as [Buffer];
  expect(String(answer)).toContain("200 OK");
});

test("an office of many people behind one address is served", async () => {
  const place = await serve({ most: 40, mostWaiting: 10 });
  const answers = await Promise.all(Array.from({ length: 8 }, () => fetch(place.url)));
  const texts = await Promise.all(answers.map((answer) => answer.text()));
  expect(texts).toEqual(Array(8).fill("ok"));
});

test("a body that does not come in its time ends the connection", async () => {
  const place = await serve({ most: 100, mostWaiting: 50 }, () => 50);
  const slow = await open(place, "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nabc");
  await once(slow, "close");
  const quick = await fetch(place.url, { method: "POST", body: "abc" });
  expect(await quick.text()).toBe("ok");
});

test("a body that nobody reads costs the next request on its connection nothing", async () => {
  const patience = 50;
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const place = await serve({ most: 100, mostWaiting: 50 }, () => patience);
  const socket = await open(
    place,
    "GET /unread HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc",
  );
  await once(socket, "data");
  socket.write(WAIT);
  while (place.held.length === 0) await new Promise((resolve) => setImmediate(resolve));
  vi.advanceTimersByTime(10 * patience);
  place.held[0]?.();
  const [answer] = (await once(socket, "data")) as [Buffer];
  expect(String(answer)).toContain("200 OK");
});

test("larger bodies have more time, and none has for ever", () => {
  expect(bodyPatience(64 * 1024)).toBeLessThan(30_000);
  expect(bodyPatience(2 * 1024 * 1024)).toBeGreaterThan(120_000);
  expect(bodyPatience(1e12)).toBe(MOST_PATIENCE);
});
