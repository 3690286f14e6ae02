import { existsSync } from "node:fs";
import { hasAccounts } from "#db/queries/access/accounts.ts";
import { findGovernment } from "#db/queries/government/government.ts";
import { createDemo, demoAccountsFile, signInTable } from "#demo/create-demo.ts";
import type { Application } from "./application.ts";

/** What to print about signing in, once the address is known. */
export type SignInHint = (origin: string) => string;

/** Seeds the demo into an empty database, unless DEMO=off; never into one that has an account. */
export async function prepareInstallation({ db, env }: Application): Promise<SignInHint> {
  const file = demoAccountsFile(env);
  const empty = (await findGovernment(db)) === undefined && !(await hasAccounts(db));
  if (env.DEMO !== "off" && empty) {
    console.log(`Menyiapkan contoh / preparing the demo: ${env.DEMO} …`);
    const table = signInTable(await createDemo(db, env, env.DEMO, new Date()));
    return (origin) => `Masuk / sign in: ${origin}/masuk (${file})\n${table}`;
  }
  if (!(await hasAccounts(db))) {
    return () => "Belum ada akun / no account yet. Buat admin pertama / create one: npm run admin";
  }
  const kept = existsSync(file) ? ` (akun contoh / demo accounts: ${file})` : "";
  return (origin) => `Masuk / sign in: ${origin}/masuk${kept}`;
}
