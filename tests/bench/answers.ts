/**
 * (a) Accepted answers per second through the real endpoint, against the floor: bare Hono with
 * @libsql/client as it comes. For information also against the same floor tuned to one connection,
 * where its 32 clients do not get into each other's way.
 */
import { filledForm, fillFixture, SURVEY } from "#tests/support/fixtures/fixtures.ts";
import {
  databaseIn,
  removeFolder,
  startNode,
  startServer,
  temporaryFolder,
} from "#tests/support/server-process.ts";
import type { Finding } from "./finding.ts";
import { inTurns, type Load, type Measured } from "./load.ts";
import { postJson } from "./raw-client.ts";

const ROUNDS = 5;
const SECONDS = 2.5;

/** Forms that differ in their instance id only: made ready once, the generator is not what is measured. */
function nextTo(path: string): () => string {
  const nobody = "00000000-0000-0000-0000-000000000000";
  const request = postJson(path, JSON.stringify(filledForm({ instanceId: nobody })));
  return () => request.replace(nobody, crypto.randomUUID());
}

interface Pair {
  real: Measured;
  floor: Measured;
}

/** Both servers in turns with so many clients; `connections` is the floor's tuning. */
async function compare(clients: number, connections?: number): Promise<Pair> {
  const folder = temporaryFolder();
  const tuning = connections === undefined ? [] : ["--connections", String(connections)];
  const floor = await startNode(
    ["tests/bench/floor-server.ts", "--database", databaseIn(folder), ...tuning],
    {},
  );
  const real = await startServer({ prepare: fillFixture });
  const shared = { clients, seconds: SECONDS, status: 201 };
  const path = `/api/v1/surveys/${SURVEY}/responses`;
  const toReal: Load = { ...shared, url: real.url, next: nextTo(path) };
  try {
    return await inTurns(ROUNDS, toReal, { ...shared, url: floor.url, next: nextTo("/responses") });
  } finally {
    await Promise.all([real.stop(), floor.stop()]);
    removeFolder(folder);
  }
}

const finding = (what: string, { real, floor }: Pair, figure: keyof Measured): Finding => ({
  what,
  real: real[figure],
  floor: floor[figure],
  ratio: real[figure] / floor[figure],
});

export async function benchAnswers(): Promise<Finding[]> {
  const many = await compare(32);
  const one = await compare(1);
  const manyTuned = await compare(32, 1);
  const oneTuned = await compare(1, 1);
  return [
    { ...finding("(a) answers/s, 32 clients", many, "rate"), atLeast: 2.5 },
    { ...finding("(a) p99 in ms, 32 clients", many, "p99"), atMost: 1 },
    { ...finding("(a) answers/s, 1 client", one, "rate"), atLeast: 0.8 },
    finding("    answers/s, 32 clients, tuned floor", manyTuned, "rate"),
    finding("    p99 in ms, 32 clients, tuned floor", manyTuned, "p99"),
    finding("    answers/s, 1 client, tuned floor", oneTuned, "rate"),
  ];
}
