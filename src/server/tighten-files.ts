import { chmodSync, existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { dataFolder } from "./data-folder.ts";
import type { Env } from "./env.ts";

const OWNER_ONLY = 0o600;

/**
 * Files that were restored by hand are as open as whoever copied them had it: what holds free text,
 * password hashes or the key of 360° rounds becomes its owner's alone again. What belongs to somebody
 * else can't be changed and is named.
 */
export function tightenFiles(env: Pick<Env, "DATABASE_URL">): void {
  for (const file of secretFiles(env)) {
    if (!existsSync(file) || (statSync(file).mode & 0o077) === 0) continue;
    try {
      chmodSync(file, OWNER_ONLY);
    } catch {
      console.warn(`${file}: dapat dibaca orang lain / readable by others (chmod 600)`);
    }
  }
}

function secretFiles({ DATABASE_URL }: Pick<Env, "DATABASE_URL">): string[] {
  const beside = ["kunci-360.txt", "akun-demo.txt"].map((name) =>
    join(dataFolder({ DATABASE_URL }), name),
  );
  if (!DATABASE_URL.startsWith("file:")) return beside;
  const path = DATABASE_URL.slice("file:".length);
  return [path, `${path}-wal`, `${path}-shm`, ...beside];
}
