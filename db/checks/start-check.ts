import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import type { Client } from "@libsql/client";
import Libsql from "libsql";
import { UnusableDatabase } from "#db/client.ts";

/** What a backup restored over a killed server's file looks like, and everything else that is broken. */
const BROKEN =
  "berkas rusak. Jika cadangan baru disalin ke atas berkas dari server yang mati mendadak: hapus " +
  "berkas -wal dan -shm di sebelahnya, lalu salin cadangan itu sekali lagi. Selain itu: pulihkan " +
  "cadangan (README, Restore). / the file is damaged. If a backup was copied over the file of a " +
  "killed server: delete the -wal and -shm beside it, then copy the backup once more. Else restore " +
  "a backup (README, Restore)";

/**
 * Reads through a local file before anything is done with it. A log that is left beside it is laid
 * over the file when it is opened, also when it belongs to another file: then indexes are compared too.
 * Nothing is closed on the way out: closing would fold that log into the file.
 * @param url `file:…`; others are not looked at
 * @throws UnusableDatabase
 */
export function checkFile(url: string): void {
  const path = url.slice("file:".length);
  if (!url.startsWith("file:") || sizeOf(path) === 0) return;
  warnOfOlderLog(path);
  const check = sizeOf(`${path}-wal`) > 0 ? "integrity_check(1)" : "quick_check(1)";
  const connection = new Libsql(path);
  const [problem] = problemsOf(connection, check).filter((line) => line !== "ok");
  if (problem !== undefined) throw new UnusableDatabase(`${BROKEN} (${problem.split("\n")[0]})`);
  connection.close();
}

function problemsOf(connection: Libsql.Database, check: string): string[] {
  try {
    const rows = connection.prepare(`PRAGMA ${check}`).all() as Record<string, string>[];
    return rows.flatMap((row) => Object.values(row));
  } catch (error) {
    return [(error as Error).message];
  }
}

/** A log is written before its file is; one that is older by this much was there before the file was. */
const TOLERANCE = 60_000;

/**
 * Where the log happens to hold every page that differs, it makes the restored file whole again as it
 * was before: nothing is damaged, but the backup is not what one gets.
 */
function warnOfOlderLog(path: string): void {
  if (sizeOf(`${path}-wal`) === 0) return;
  if (statSync(path).ctimeMs - statSync(`${path}-wal`).mtimeMs < TOLERANCE) return;
  const name = basename(path);
  console.warn(
    `${name} lebih baru daripada ${name}-wal. Jika cadangan baru dipulihkan, isinya tertimpa: ` +
      `hentikan server, hapus ${name}-wal dan ${name}-shm, salin cadangan sekali lagi. / ` +
      `${name} is newer than ${name}-wal. If a backup was just restored it is being overwritten: ` +
      `stop, delete ${name}-wal and ${name}-shm, copy the backup once more.`,
  );
}

const sizeOf = (path: string): number => (existsSync(path) ? statSync(path).size : 0);

/**
 * A newer portal may have written what this one does not understand, or would break.
 * @throws UnusableDatabase when a migration stands in the database that this code does not have
 */
export async function refuseNewer(client: Client, folder = "db/migrations"): Promise<void> {
  const journal = JSON.parse(readFileSync(join(folder, "meta/_journal.json"), "utf8")) as {
    entries: { when: number }[];
  };
  const known = new Set(journal.entries.map(({ when }) => when));
  const done = await migrationsIn(client);
  const unknown = done.filter((when) => !known.has(when));
  if (unknown.length === 0) return;
  throw new UnusableDatabase(
    "dibuat oleh versi Tanggap yang lebih baru; pakai versi itu, atau cadangan dari sebelumnya. / " +
      "made by a newer version of Tanggap; use that version, or a backup from before " +
      `(${unknown.length} migrations unknown here)`,
  );
}

/** When each migration that was carried out was written, in milliseconds; none in an empty database. */
async function migrationsIn(client: Client): Promise<number[]> {
  const table = "SELECT name FROM sqlite_master WHERE name = '__drizzle_migrations'";
  if ((await client.execute(table)).rows.length === 0) return [];
  const { rows } = await client.execute("SELECT created_at FROM __drizzle_migrations");
  return rows.map((row) => Number(row.created_at));
}
