/** (b) An anonymous result page against the same bytes, under the same headers, from a bare server's memory. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "#db/client.ts";
import { seedDemo } from "#db/seed/demo/seed-demo.ts";
import { publishDemo } from "#src/demo-publications.ts";
import {
  removeFolder,
  startNode,
  startServer,
  temporaryFolder,
} from "#tests/support/server-process.ts";
import type { Finding } from "./finding.ts";
import { inTurns } from "./load.ts";
import { get } from "./raw-client.ts";

const PAGE = "/hasil/disdukcapil";
/** What the connection itself adds to an answer. */
const OF_CONNECTION = new Set(["connection", "keep-alive", "date", "transfer-encoding"]);

async function demo(db: Database): Promise<void> {
  const now = new Date();
  await seedDemo(db, { key: "bukittinggi", now, passwordHashes: new Map(), volume: 0.3 });
  await publishDemo(db, "organisasi", now);
}

/** Keeps the page as the real server sends it, for the floor to send. */
async function keepPage(url: string, file: string): Promise<void> {
  const page = await fetch(url, { headers: { "accept-encoding": "br" } });
  const headers = Object.fromEntries(
    [...page.headers].filter(([name]) => !OF_CONNECTION.has(name)),
  );
  // fetch has unpacked the body; the floor gets as many bytes as there were on the way.
  const body = Buffer.alloc(Number(headers["content-length"]), "x").toString("base64");
  writeFileSync(file, JSON.stringify({ headers, body }));
}

export async function benchPages(): Promise<Finding[]> {
  const folder = temporaryFolder();
  const file = join(folder, "page.json");
  const real = await startServer({ prepare: demo });
  await keepPage(real.url + PAGE, file);
  const floor = await startNode(["tests/bench/floor-server.ts", "--page", file], {});
  try {
    const shared = { clients: 32, seconds: 2, status: 200 };
    const measured = await inTurns(
      5,
      { ...shared, url: real.url, next: () => get(PAGE) },
      { ...shared, url: floor.url, next: () => get("/page") },
    );
    const ratio = measured.real.rate / measured.floor.rate;
    return [
      {
        what: "(b) result pages/s, 32 clients",
        real: measured.real.rate,
        floor: measured.floor.rate,
        ratio,
        atLeast: 0.7,
      },
    ];
  } finally {
    await Promise.all([real.stop(), floor.stop()]);
    removeFolder(folder);
  }
}
