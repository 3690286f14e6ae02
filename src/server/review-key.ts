import { createHmac } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { dataFolder } from "./data-folder.ts";
import type { Env } from "./env.ts";
import { randomCode } from "./random.ts";

/** 48 characters of randomCode carry 233 bits. */
const LENGTH = 48;

/**
 * The key of the marks that tell who has answered in an open 360° round: REVIEW_KEY, or a file beside
 * the database that is made at the first start and is its owner's alone. Without it the marks say
 * nothing; when it is lost, somebody could answer a second time in a round that is open, no more.
 */
export function reviewKey(env: Pick<Env, "DATABASE_URL" | "REVIEW_KEY">): string {
  if (env.REVIEW_KEY !== undefined) return env.REVIEW_KEY;
  const folder = dataFolder(env);
  const file = join(folder, "kunci-360.txt");
  mkdirSync(folder, { recursive: true });
  try {
    // Fails when the file is there: of two processes that start at once only one makes the key.
    writeFileSync(file, randomCode(LENGTH), { mode: 0o600, flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return readFileSync(file, "utf8").trim();
}

export const markWith =
  (key: string) =>
  (text: string): string =>
    createHmac("sha256", key).update(text, "utf8").digest("hex");
