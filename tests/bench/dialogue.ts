/**
 * (e) List and topic pages of the forum at 100,000 posts in 5,000 topics against the same bytes from
 * a bare server's memory; (f) full-text search against the plain list; (g) posts accepted per second
 * against the floor that only checks a post and inserts one row.
 */
import { join } from "node:path";
import { filledPost } from "#tests/support/fixtures/topic-fixture.ts";
import {
  databaseIn,
  type RunningProcess,
  removeFolder,
  startNode,
  startServer,
  temporaryFolder,
} from "#tests/support/server-process.ts";
import { fillDialogue, SEARCHES, TOPICS } from "./dialogue-rows.ts";
import type { Finding } from "./finding.ts";
import { keepPage } from "./kept-page.ts";
import { inTurns, type Load, type Measured } from "./load.ts";
import { get, postJson } from "./raw-client.ts";

const LIST = "/forum";
const topicPage = (number: number) => `/forum/topik/BENCH${String(number).padStart(5, "0")}`;
/** A screened topic that everybody reads just now. */
const HOT = topicPage(4004);

export async function benchDialogue(): Promise<Finding[]> {
  const real = await startServer({ prepare: fillDialogue });
  try {
    return [
      ...(await benchReading(real)),
      await benchSearch(real),
      await benchPosting(real, 32),
      await benchPosting(real, 1),
    ];
  } finally {
    await real.stop();
  }
}

/** Pages that many ask for at once come from memory; any of 4,500 topics in turn is rendered anew. */
async function benchReading(real: RunningProcess): Promise<Finding[]> {
  const list = await comparePage(real, LIST, () => LIST);
  const hot = await comparePage(real, HOT, () => HOT);
  let at = 0;
  const any = await comparePage(real, HOT, () => topicPage(nextPublic(() => ++at)));
  return [
    { ...finding("(e) forum lists/s, 32 clients", list, "rate"), atLeast: 0.7 },
    { ...finding("(e) pages/s of one topic, 32 clients", hot, "rate"), atLeast: 0.7 },
    finding("    pages/s of all topics in turn, 32 clients", any, "rate"),
  ];
}

/** Of every fifty topics some are not public; see dialogue-rows.ts. */
function nextPublic(next: () => number): number {
  for (;;) {
    const number = (next() % TOPICS) + 1;
    if (number % 10 !== 0 && number % 50 !== 7) return number;
  }
}

async function comparePage(real: RunningProcess, kept: string, path: () => string): Promise<Pair> {
  const folder = temporaryFolder();
  const file = join(folder, "page.json");
  await keepPage(real.url + kept, file);
  const floor = await startNode(["tests/bench/floor-server.ts", "--page", file], {});
  const shared = { clients: 32, seconds: 2, status: 200 };
  const toReal: Load = { ...shared, url: real.url, next: () => get(path()) };
  try {
    return await inTurns(3, toReal, { ...shared, url: floor.url, next: () => get("/page") });
  } finally {
    await floor.stop();
    removeFolder(folder);
  }
}

/** Both through the API, which keeps nothing in memory. */
async function benchSearch(real: RunningProcess): Promise<Finding> {
  let at = 0;
  const search = () => {
    at += 1;
    return get(`/api/v1/topics?q=${encodeURIComponent(SEARCHES[at % SEARCHES.length] ?? "")}`);
  };
  const shared = { url: real.url, clients: 1, seconds: 2, status: 200 };
  const pair = await inTurns(
    3,
    { ...shared, next: search },
    {
      ...shared,
      next: () => get("/api/v1/topics"),
    },
  );
  return { ...finding("(f) search p95 in ms, vs the list without words", pair, "p95"), atMost: 2 };
}

async function benchPosting(real: RunningProcess, clients: number): Promise<Finding> {
  const folder = temporaryFolder();
  const floor = await startNode(
    ["tests/bench/floor-server.ts", "--database", databaseIn(folder)],
    {},
  );
  const shared = { clients, seconds: 2, status: 201 };
  const toReal: Load = { ...shared, url: real.url, next: nextPost("/api/v1/topics") };
  try {
    const pair = await inTurns(3, toReal, { ...shared, url: floor.url, next: nextPost("/topics") });
    const what = `(g) posts/s, ${clients} ${clients === 1 ? "client" : "clients"}`;
    // Without a mark: the floor stores words, a post is read for personal data, abuse and kinship too.
    return finding(what, pair, "rate");
  } finally {
    await floor.stop();
    removeFolder(folder);
  }
}

function nextPost(path: string): () => string {
  const nobody = "00000000-0000-0000-0000-000000000000";
  const request = postJson(path, JSON.stringify(filledPost({ instanceId: nobody })));
  return () => request.replace(nobody, crypto.randomUUID());
}

interface Pair {
  real: Measured;
  floor: Measured;
}

const finding = (what: string, { real, floor }: Pair, figure: keyof Measured): Finding => ({
  what,
  real: real[figure],
  floor: floor[figure],
  ratio: real[figure] / floor[figure],
});
