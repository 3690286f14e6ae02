import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { closeDatabase, type Database, migrateDatabase, openDatabase } from "#db/client.ts";
import { seedBase } from "#db/seed/base.ts";

export interface ServerOptions {
  /** Settings on top of an empty, quiet installation without demo. */
  env?: Record<string, string>;
  /** Fills the database before the server opens it; schema and base seed are there already. */
  prepare?: (db: Database) => Promise<unknown>;
  /** An existing data folder to start on; it is then kept when the server stops. */
  folder?: string;
}

export interface RunningServer {
  /** Where it answers, without a slash at the end. */
  url: string;
  folder: string;
  databaseUrl: string;
  /** All it printed so far. */
  output(): string;
  /** Ends it by a signal and waits; the exit code is null when the signal itself ended it. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/** Starts the built server as a process of its own, on a free port and a folder of its own. */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), "tanggap-"));
  const databaseUrl = `file:${join(folder, "tanggap.db")}`;
  if (options.prepare !== undefined) await prepare(databaseUrl, options.prepare);
  const child = spawn("node_modules/.bin/node", ["src/server.ts"], {
    env: { ...quiet, DATABASE_URL: databaseUrl, ...options.env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      output += chunk;
    });
  }
  const endWithTests = () => child.kill("SIGKILL");
  process.once("exit", endWithTests);
  const url = await untilListening(child, () => output);
  return {
    url,
    folder,
    databaseUrl,
    output: () => output,
    async stop(signal = "SIGTERM") {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill(signal);
        await once(child, "exit");
      }
      process.removeListener("exit", endWithTests);
      if (options.folder === undefined && signal === "SIGTERM") rmSync(folder, { recursive: true });
      return child.exitCode;
    },
  };
}

/** For a test file: one server for all its tests. Read `url` inside tests only. */
export function useServer(options: ServerOptions = {}): { readonly url: string } {
  let server: RunningServer | undefined;
  beforeAll(async () => {
    server = await startServer(options);
  });
  afterAll(async () => {
    await server?.stop();
  });
  return {
    get url() {
      if (server === undefined) throw new Error("the server starts in beforeAll");
      return server.url;
    },
  };
}

const { PATH = "" } = process.env;
const quiet = {
  PATH,
  HOST: "127.0.0.1",
  PORT: "0",
  DEMO: "off",
  LOG_LEVEL: "warn",
  RATE_LIMIT_WRITES_PER_MINUTE: "1000000",
};

async function prepare(url: string, fill: (db: Database) => Promise<unknown>): Promise<void> {
  const db = await openDatabase(url);
  await migrateDatabase(db);
  await seedBase(db);
  await fill(db);
  await closeDatabase(db);
}

async function untilListening(child: ChildProcess, output: () => string): Promise<string> {
  const deadline = Date.now() + 45_000;
  while (Date.now() < deadline) {
    const url = /Tanggap: (http:\S+)/.exec(output())?.[1];
    if (url !== undefined) return url;
    if (child.exitCode !== null) throw new Error(`the server ended at once: ${output()}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  child.kill("SIGKILL");
  throw new Error(`the server did not start: ${output()}`);
}
