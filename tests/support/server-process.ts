import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
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

export interface RunningProcess {
  pid: number;
  /** Where it answers, without a slash at the end. */
  url: string;
  /** All it printed so far. */
  output(): string;
  /** Ends it by a signal and waits; the exit code is null when the signal itself ended it. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
  /** Lets go of it as a parent does that was killed, and waits for its end. */
  abandon(): Promise<number | null>;
}

export interface RunningServer extends RunningProcess {
  folder: string;
  databaseUrl: string;
}

/** Starts the built server as a process of its own, on a free port and a folder of its own. */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const folder = options.folder ?? temporaryFolder();
  const databaseUrl = databaseIn(folder);
  if (options.prepare !== undefined) await prepareDatabase(databaseUrl, options.prepare);
  const env = { ...QUIET, DATABASE_URL: databaseUrl, ...options.env };
  const started = await startNode(["src/server/start.ts"], env);
  return {
    ...started,
    folder,
    databaseUrl,
    async stop(signal = "SIGTERM") {
      const code = await started.stop(signal);
      if (options.folder === undefined && signal === "SIGTERM") removeFolder(folder);
      return code;
    },
  };
}

/** Starts a program that prints `Tanggap: <address>` once it listens. */
export async function startNode(
  args: string[],
  env: Record<string, string>,
): Promise<RunningProcess> {
  const child = spawn("node_modules/.bin/node", args, {
    env: { PATH, ...env },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (chunk) => {
      output += chunk;
    });
  }
  const endWithParent = () => child.kill("SIGKILL");
  process.once("exit", endWithParent);
  const url = await untilListening(child, () => output);
  return {
    pid: Number(child.pid),
    url,
    output: () => output,
    async stop(signal = "SIGTERM") {
      process.removeListener("exit", endWithParent);
      if (child.exitCode === null && child.signalCode === null) {
        child.kill(signal);
        await once(child, "exit");
      }
      return child.exitCode;
    },
    async abandon() {
      process.removeListener("exit", endWithParent);
      child.disconnect();
      await once(child, "exit");
      return child.exitCode;
    },
  };
}

export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), "tanggap-"));

export const removeFolder = (folder: string): void => rmSync(folder, { recursive: true });

export const databaseIn = (folder: string): string => `file:${join(folder, "tanggap.db")}`;

/** Makes a database with schema and base seed, fills it and closes it again. */
export async function prepareDatabase(
  url: string,
  fill: (db: Database) => Promise<unknown>,
): Promise<void> {
  const db = await openDatabase(url);
  await migrateDatabase(db);
  await seedBase(db);
  await fill(db);
  await closeDatabase(db);
}

const { PATH = "" } = process.env;
const QUIET = {
  // Every server is made of the same sources: what Node made of them for one, the next one uses.
  NODE_COMPILE_CACHE: join(tmpdir(), "tanggap-compiled"),
  HOST: "127.0.0.1",
  PORT: "0",
  DEMO: "off",
  LOG_LEVEL: "warn",
  RATE_LIMIT_WRITES_PER_MINUTE: "100000000",
};

async function untilListening(child: ChildProcess, output: () => string): Promise<string> {
  const deadline = Date.now() + 300_000;
  while (Date.now() < deadline) {
    const url = /Tanggap: (http:\S+)/.exec(output())?.[1];
    if (url !== undefined) return url;
    if (child.exitCode !== null) throw new Error(`the server ended at once: ${output()}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  child.kill("SIGKILL");
  throw new Error(`the server did not start: ${output()}`);
}
