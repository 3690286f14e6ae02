/** (d) kill -9 under load and a restart: every answer that got a 201 is there exactly once. */
import { sql } from "drizzle-orm";
import { compareTallies } from "#db/checks/tally-check.ts";
import { closeDatabase, openDatabase } from "#db/client.ts";
import { filledForm, fillFixture, SURVEY } from "#tests/support/fixtures/fixtures.ts";
import { lockFromElsewhere } from "#tests/support/lock.ts";
import {
  databaseIn,
  prepareDatabase,
  removeFolder,
  startServer,
  temporaryFolder,
} from "#tests/support/server-process.ts";
import type { Finding } from "./finding.ts";
import { postJson, RawClient } from "./raw-client.ts";

const CLIENTS = 32;
const KILLS = 3;

export interface Outcome {
  /** Answers that got a 201. */
  accepted: number;
  /** Answers that got a 503 while another process held the lock. */
  refused: number;
  /** Accepted ones that are missing, or there under another receipt. */
  lost: number;
  /** Forms stored more than once. */
  doubled: number;
  /** Tallies that do not agree with the answers. */
  differences: number;
}

/** What the clients were told: instance id → receipt of the accepted, and how many were refused. */
interface Told {
  accepted: Map<string, string>;
  refused: number;
}

/** Sends forms until the connection breaks. */
async function sendUntilCut(url: string, told: Told): Promise<void> {
  const client = await RawClient.open(url);
  try {
    for (;;) {
      const instanceId = crypto.randomUUID();
      const form = filledForm({ instanceId });
      const path = `/api/v1/surveys/${SURVEY}/responses`;
      const { status, body } = await client.send(postJson(path, JSON.stringify(form)));
      if (status === 503) told.refused += 1;
      else if (status !== 201) throw new Error(`${status}: ${body}`);
      else told.accepted.set(instanceId, JSON.parse(body).receipt);
    }
  } catch (error) {
    if (!/closed|ECONNRESET|EPIPE/.test(String(error))) throw error;
  }
}

async function judge(url: string, { accepted, refused }: Told): Promise<Outcome> {
  const db = await openDatabase(url);
  const rows = await db.orm.all<{ id: string; receipt: string }>(
    sql`SELECT instance_id AS id, receipt FROM responses`,
  );
  const stored = new Map(rows.map(({ id, receipt }) => [id, receipt]));
  const lost = [...accepted].filter(([id, receipt]) => stored.get(id) !== receipt).length;
  const differences = (await compareTallies(db)).length;
  await closeDatabase(db);
  return {
    accepted: accepted.size,
    refused,
    lost,
    doubled: rows.length - stored.size,
    differences,
  };
}

/** In milliseconds: how long the server is under load, and how long a lock is held, beyond its patience. */
const LOAD = 1_500;
const LOCK = 2_500;

/** Another process takes the write lock under load, keeps it, and gives it up. */
async function lockForAWhile(url: string): Promise<void> {
  const release = await lockFromElsewhere(url);
  await new Promise((resolve) => setTimeout(resolve, LOCK));
  await release();
}

/**
 * Kills the server several times under load, starts it again on the same data, and counts.
 * @param locked before each kill another process holds the write lock for a while
 */
export async function killUnderLoad(kills: number, { locked = false } = {}): Promise<Outcome> {
  const folder = temporaryFolder();
  await prepareDatabase(databaseIn(folder), fillFixture);
  const told: Told = { accepted: new Map(), refused: 0 };
  for (let kill = 0; kill < kills; kill += 1) {
    const server = await startServer({ folder });
    const sending = Array.from({ length: CLIENTS }, () => sendUntilCut(server.url, told));
    if (locked) await lockForAWhile(databaseIn(folder));
    await new Promise((resolve) => setTimeout(resolve, LOAD));
    await server.stop("SIGKILL");
    await Promise.all(sending);
  }
  const server = await startServer({ folder });
  await server.stop();
  const outcome = await judge(databaseIn(folder), told);
  removeFolder(folder);
  return outcome;
}

export async function benchDurability(): Promise<Finding[]> {
  const { accepted, lost, doubled, differences } = await killUnderLoad(KILLS, { locked: true });
  const wrong = lost + doubled + differences;
  return [
    {
      what: `(d) wrong after ${KILLS} × kill -9, of a lock between, of so many accepted`,
      real: wrong,
      floor: accepted,
      ratio: wrong / accepted,
      atMost: 0,
    },
  ];
}
