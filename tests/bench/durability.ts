/** (d) kill -9 under load and a restart: every answer that got a 201 is there exactly once. */
import { sql } from "drizzle-orm";
import { closeDatabase, openDatabase } from "#db/client.ts";
import { compareTallies } from "#db/tally-check.ts";
import { filledForm, fillFixture, SURVEY } from "#tests/support/fixtures.ts";
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
  /** Accepted ones that are missing, or there under another receipt. */
  lost: number;
  /** Forms stored more than once. */
  doubled: number;
  /** Tallies that do not agree with the answers. */
  differences: number;
}

/** Sends forms until the connection breaks; keeps instance id → receipt of the accepted ones. */
async function sendUntilCut(url: string, accepted: Map<string, string>): Promise<void> {
  const client = await RawClient.open(url);
  try {
    for (;;) {
      const instanceId = crypto.randomUUID();
      const form = filledForm({ instanceId });
      const path = `/api/v1/surveys/${SURVEY}/responses`;
      const { status, body } = await client.send(postJson(path, JSON.stringify(form)));
      if (status !== 201) throw new Error(`${status}: ${body}`);
      accepted.set(instanceId, JSON.parse(body).receipt);
    }
  } catch (error) {
    if (!/closed|ECONNRESET|EPIPE/.test(String(error))) throw error;
  }
}

async function judge(url: string, accepted: ReadonlyMap<string, string>): Promise<Outcome> {
  const db = await openDatabase(url);
  const rows = await db.orm.all<{ id: string; receipt: string }>(
    sql`SELECT instance_id AS id, receipt FROM responses`,
  );
  const stored = new Map(rows.map(({ id, receipt }) => [id, receipt]));
  const lost = [...accepted].filter(([id, receipt]) => stored.get(id) !== receipt).length;
  const differences = (await compareTallies(db)).length;
  await closeDatabase(db);
  return { accepted: accepted.size, lost, doubled: rows.length - stored.size, differences };
}

/** Kills the server several times under load, starts it again on the same data, and counts. */
export async function killUnderLoad(kills: number): Promise<Outcome> {
  const folder = temporaryFolder();
  await prepareDatabase(databaseIn(folder), fillFixture);
  const accepted = new Map<string, string>();
  for (let kill = 0; kill < kills; kill += 1) {
    const server = await startServer({ folder });
    const sending = Array.from({ length: CLIENTS }, () => sendUntilCut(server.url, accepted));
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await server.stop("SIGKILL");
    await Promise.all(sending);
  }
  const server = await startServer({ folder });
  await server.stop();
  const outcome = await judge(databaseIn(folder), accepted);
  removeFolder(folder);
  return outcome;
}

export async function benchDurability(): Promise<Finding[]> {
  const { accepted, lost, doubled, differences } = await killUnderLoad(KILLS);
  const wrong = lost + doubled + differences;
  return [
    {
      what: `(d) wrong after ${KILLS} × kill -9, of so many accepted`,
      real: wrong,
      floor: accepted,
      ratio: wrong / accepted,
      atMost: 0,
    },
  ];
}
