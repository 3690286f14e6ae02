import { createHmac } from "node:crypto";
import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import type { Letter } from "#core/notices/notice.ts";
import { whatsappSender } from "#senders/whatsapp-gateway.ts";

const SECRET = "rahasia-yang-panjang";
let server: Server | undefined;
afterEach(() => {
  server?.close();
});

async function gateway(status: number) {
  const calls: { headers: IncomingHttpHeaders; body: string }[] = [];
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    calls.push({ headers: request.headers, body: Buffer.concat(chunks).toString("utf8") });
    response.writeHead(status, { location: "http://127.0.0.1:1/" }).end("x");
  });
  await new Promise<void>((done) => server?.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/kirim`;
  return { calls, send: whatsappSender({ url, secret: SECRET }, "https://suara.example.go.id") };
}

const letter: Letter = {
  id: "pesan-1",
  channel: "whatsapp",
  to: "0812-3456-7890",
  locale: "id",
  purpose: "routed",
  params: {},
  stopToken: "token",
  government: "Kota Contoh",
  topic: { code: "abcd2345", title: null, words: null, unit: "Dishub" },
};

test("a message is handed over with a signature that the gateway can check", async () => {
  const { calls, send } = await gateway(202);
  expect(await send(letter)).toEqual({ sent: true });
  const [call] = calls;
  const stamp = String(call?.headers["x-tanggap-timestamp"]);
  const mac = createHmac("sha256", SECRET).update(`${stamp}.${call?.body}`).digest("hex");
  expect(call?.headers["x-tanggap-signature"]).toBe(`sha256=${mac}`);
  const body = JSON.parse(call?.body ?? "{}");
  expect(body).toMatchObject({ id: "pesan-1", to: "6281234567890" });
  expect(body.text).toContain("ditangani oleh Dishub");
});

test.each([
  [400, true, "gateway-refused 400"],
  [429, false, "gateway-refused 429"],
  [503, false, "gateway-refused 503"],
  [302, false, "no-connection"],
])("an answer %i is final: %s", async (status, final, reason) => {
  const { send } = await gateway(status);
  expect(await send(letter)).toEqual({ sent: false, final, reason });
});
