import { parseArgs } from "node:util";
import { closeDatabase } from "#db/client.ts";
import { hasAccounts } from "#db/queries/access/accounts.ts";
import { findGovernment } from "#db/queries/government/government.ts";
import { seedBase } from "#db/seed/base.ts";
import { DEMO_GOVERNMENTS, type DemoKey } from "#db/seed/demo/seed-demo.ts";
import { createDemo, demoAccountsFile, signInTable } from "../demo/create-demo.ts";
import { readEnv } from "../server/env.ts";
import { openOrEnd } from "../server/open-or-end.ts";

/** `npm run seed -- --demo palembang`: fills an empty database with a demo government. */
const { values } = parseArgs({ options: { demo: { type: "string", default: "bukittinggi" } } });
const isDemo = (key: string): key is DemoKey => key in DEMO_GOVERNMENTS;
const key = values.demo;
if (!isDemo(key)) {
  fail(`--demo: ${Object.keys(DEMO_GOVERNMENTS).join(", ")} (bukan / not "${key}")`);
}

process.umask(0o077);
const env = readEnv();
const db = await openOrEnd(env);
await seedBase(db);
const present = await findGovernment(db);
if (present !== undefined || (await hasAccounts(db))) {
  fail(
    `Basis data ${env.DATABASE_URL} sudah berisi ${present?.name ?? "akun"}; pilih DATABASE_URL lain. / ` +
      "The database already has a government or an account; choose another DATABASE_URL.",
  );
}
const signIns = await createDemo(db, env, key, new Date());
await closeDatabase(db);
console.log(`${DEMO_GOVERNMENTS[key].name} → ${env.DATABASE_URL}`);
console.log(`Akun contoh / demo accounts (${demoAccountsFile(env)}):\n${signInTable(signIns)}`);

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
