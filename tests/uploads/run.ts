/**
 * `npm run uploads`: sends tables to the calculator of a real server, large ones and ones that are
 * nothing but signs, and measures how long each takes, how long another visitor waits meanwhile, and
 * the memory of the server. Four at once come from as many addresses.
 */
import { readFileSync } from "node:fs";
import { startServer } from "#tests/support/server-process.ts";
import { type Upload, uploads } from "./files.ts";

const TOGETHER = 4;
const server = await startServer({
  env: { TRUST_PROXY: "true", RATE_LIMIT_WRITES_PER_MINUTE: "1000" },
});

async function send({ what, bytes }: Upload, address: string): Promise<number> {
  const form = new FormData();
  form.set("file", new File([Uint8Array.from(bytes)], what));
  form.set("order", "form");
  const body = await new Response(form).blob();
  const answer = await fetch(`${server.url}/kalkulator`, {
    method: "POST",
    body,
    headers: { "content-type": body.type, origin: server.url, "x-forwarded-for": address },
  });
  await answer.arrayBuffer();
  return answer.status;
}

/** The longest that anybody else waits for a small answer, in milliseconds, until `done`. */
async function longestWait(done: Promise<unknown>): Promise<number> {
  let longest = 0;
  let over = false;
  void done.finally(() => {
    over = true;
  });
  while (!over) {
    const from = performance.now();
    await (await fetch(`${server.url}/api/v1/health`)).arrayBuffer();
    longest = Math.max(longest, performance.now() - from);
  }
  return longest;
}

/** Resident memory now and at most so far, in MB. */
function memory(): [now: string, most: string] {
  const status = readFileSync(`/proc/${server.pid}/status`, "utf8");
  const of = (field: string) => Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1]) / 1024;
  return [of("VmRSS").toFixed(0), of("VmHWM").toFixed(0)];
}

async function measure(what: string, work: () => Promise<number[]>): Promise<void> {
  const from = performance.now();
  const sent = work();
  const wait = await longestWait(sent);
  const time = performance.now() - from;
  const [now, most] = memory();
  const statuses = [...new Set(await sent)].join(", ");
  const figures = [`${time.toFixed(0)} ms`, `${wait.toFixed(0)} ms`, `${now} MB`, `${most} MB`];
  console.log(
    [what.padEnd(40), statuses.padEnd(9), ...figures.map((f) => f.padStart(10))].join(" "),
  );
}

try {
  console.log(
    [
      "".padEnd(40),
      "status   ",
      ...["time", "others", "memory", "at most"].map((f) => f.padStart(10)),
    ].join(" "),
  );
  await measure("(nothing)", async () => [
    await send({ what: "x.csv", bytes: Uint8Array.of(65) }, "192.0.2.1"),
  ]);
  for (const upload of uploads()) {
    await measure(upload.what, async () => [await send(upload, "192.0.2.1")]);
  }
  for (const upload of uploads().filter(({ bytes }) => bytes.length > 1_000_000)) {
    const addresses = Array.from({ length: TOGETHER }, (_, at) => `192.0.2.${at + 1}`);
    await measure(`${TOGETHER} × ${upload.what}`, () =>
      Promise.all(addresses.map((address) => send(upload, address))),
    );
  }
} finally {
  await server.stop();
}
