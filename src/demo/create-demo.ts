import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { hash } from "@node-rs/argon2";
import type { Database } from "#db/client.ts";
import { DEMO_ACCOUNTS, type DemoAccount } from "#db/seed/demo/accounts.ts";
import { type DemoKey, seedDemo } from "#db/seed/demo/seed-demo.ts";
import { dataFolder } from "#server/data-folder.ts";
import type { Env } from "#server/env.ts";
import { randomCode } from "#server/random.ts";
import { markWith, reviewKey } from "#server/review-key.ts";
import { achieveDemo, finishDemoCycles } from "./achievements.ts";
import { developDemo } from "./development.ts";
import { judgeDemo } from "./judgements.ts";
import { publishDemo } from "./publications.ts";

export interface DemoSignIn extends DemoAccount {
  password: string;
}

/** Where the passwords of the demo accounts are kept. */
export const demoAccountsFile = (env: Env): string => join(dataFolder(env), "akun-demo.txt");

/**
 * Fills an empty database with a demo government, publishes its closed surveys, and lets its leaders
 * set achievements and judge their people. Its passwords are random, and kept in a file that only
 * the owner can read.
 * @returns the accounts with their passwords, to be printed once
 */
export async function createDemo(
  db: Database,
  env: Env,
  key: DemoKey,
  now: Date,
): Promise<DemoSignIn[]> {
  const signIns = DEMO_ACCOUNTS.map((account) => ({ ...account, password: randomCode(12) }));
  const hashes = await Promise.all(signIns.map(({ password }) => hash(password)));
  keepPasswords(demoAccountsFile(env), signIns);
  const passwordHashes = new Map(signIns.map(({ username }, at) => [username, hashes[at] ?? ""]));
  const markOf = markWith(reviewKey(env));
  await seedDemo(db, { key, now, passwordHashes, markOf });
  await publishDemo(db, "organisasi", now);
  await achieveDemo(db, now);
  await judgeDemo(db, now);
  await finishDemoCycles(db, now);
  await developDemo(db, now);
  return signIns;
}

/** The accounts as an aligned table of plain text. */
export function signInTable(signIns: readonly DemoSignIn[]): string {
  const width = Math.max(...signIns.map(({ username }) => username.length));
  return signIns
    .map(({ username, password, name }) => `  ${username.padEnd(width)}  ${password}  ${name}`)
    .join("\n");
}

function keepPasswords(file: string, signIns: readonly DemoSignIn[]): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${signInTable(signIns)}\n`, { mode: 0o600 });
}
