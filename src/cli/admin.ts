import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
import { closeDatabase } from "#db/client.ts";
import { seedBase } from "#db/seed/base.ts";
import { translator } from "#i18n/translate.ts";
import { readEnv } from "../server/env.ts";
import { openOrEnd } from "../server/open-or-end.ts";
import { randomCode } from "../server/random.ts";
import { createAdmin } from "./create-admin.ts";

/**
 * `npm run admin -- --username rina --name "Rina Wati"`: an admin account without the demo. The
 * password is made up and printed once; with `--password-stdin` it is the first line of the input.
 */
const USAGE =
  'npm run admin -- --username <nama pengguna> --name "<nama lengkap>" [--password-stdin]';

const { username, name, "password-stdin": typed } = options();
process.umask(0o077);
const env = readEnv();
const given = typed ? await readPassword() : null;
const password = given ?? randomCode(16).replace(/(.{4})(?=.)/g, "$1-");
const db = await openOrEnd(env);
await seedBase(db);
const created = await createAdmin(db, { username, name, password }, given === null, new Date());
await closeDatabase(db);
if (!created.ok) fail(sentences(created.errors));
console.log(`Akun admin dibuat / admin account created: ${created.value.username}`);
if (given === null) {
  console.log(`Kata sandi awal / first password: ${password}`);
  console.log("Hanya ditampilkan sekali. / Shown only this once.");
}

function options() {
  try {
    const { values } = parseArgs({
      options: {
        username: { type: "string" },
        name: { type: "string" },
        "password-stdin": { type: "boolean", default: false },
      },
    });
    if (values.username !== undefined && values.name !== undefined) return values;
  } catch (error) {
    console.error((error as Error).message);
  }
  return fail(USAGE);
}

async function readPassword(): Promise<string> {
  const lines = createInterface({ input: process.stdin });
  if (process.stdin.isTTY) process.stderr.write("Kata sandi / password: ");
  for await (const line of lines) return line;
  return "";
}

/** `--username: Sudah dipakai. Pilih yang lain. / Already in use. Choose another.` */
function sentences(errors: Record<string, string>): string {
  const [id, en] = [translator("id"), translator("en")];
  return Object.entries(errors)
    .map(([field, text]) => `--${field}: ${id.message(text)} / ${en.message(text)}`)
    .join("\n");
}

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
