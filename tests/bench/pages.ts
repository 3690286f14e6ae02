/** (b) An anonymous result page against the same bytes, under the same headers, from a bare server's memory. */
import { join } from "node:path";
import type { Database } from "#db/client.ts";
import { seedDemo } from "#db/seed/demo/seed-demo.ts";
import { publishDemo } from "#demo/publications.ts";
import {
  removeFolder,
  startNode,
  startServer,
  temporaryFolder,
} from "#tests/support/server-process.ts";
import type { Finding } from "./finding.ts";
import { keepPage } from "./kept-page.ts";
import { inTurns } from "./load.ts";
import { get } from "./raw-client.ts";

const PAGE = "/hasil/disdukcapil";
async function demo(db: Database): Promise<void> {
  const now = new Date();
  await seedDemo(db, { key: "bukittinggi", now, passwordHashes: new Map(), volume: 0.3 });
  await publishDemo(db, "organisasi", now);
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
