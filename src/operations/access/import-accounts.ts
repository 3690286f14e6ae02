import { createHash } from "node:crypto";
import { z } from "zod";
import { type AccountDetails, guardAdmins } from "#core/access/account.ts";
import { planAccountImport } from "#core/access/account-import.ts";
import type { Actor } from "#core/access/roles.ts";
import type { ImportProblem } from "#core/imports/import-problem.ts";
import { parse } from "#core/parse.ts";
import { type StoredAccount, withDetails } from "#db/queries/access/account-details.ts";
import { countOtherAdmins, listAccounts } from "#db/queries/access/accounts.ts";
import { listUnits } from "#db/queries/units/units.ts";
import { write } from "#db/write.ts";
import { failure, type Result, success } from "#lib/result.ts";
import type { TableFile } from "#lib/tables/table-file.ts";
import { authoriseEverywhere } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { readRows, sheetsOf, tableFields } from "#operations/imports/parts/read-table.ts";
import { change, creation, type UnitIds } from "./parts/account-statements.ts";
import { generatePassword, hashPassword } from "./parts/new-password.ts";

/** A password costs time to hash; a larger government sends its accounts in parts. */
const MOST_ROWS = 500;

const inputSchema = z.object({
  ...tableFields,
  /** The digest of the preview that is confirmed. */
  confirmed: z.string("error.invalid").optional(),
});

export interface AccountsImport {
  /** Are the rows stored now? */
  stored: boolean;
  /** Was something confirmed that would now do something else? */
  changed: boolean;
  /** The table as text, to be sent back with the confirmation. */
  text: string;
  sheets: Pick<TableFile, "sheets" | "sheet">;
  problems: ImportProblem[];
  create: number;
  update: number;
  unchanged: number;
  /** What a confirmation must carry; null when there is nothing to confirm. */
  digest: string | null;
  /** First passwords of the accounts just made, to be shown once. */
  passwords: { username: string; name: string; password: string }[];
}

interface Plan {
  create: AccountDetails[];
  update: { before: StoredAccount; after: AccountDetails }[];
  unchanged: number;
  problems: ImportProblem[];
}

/**
 * Reads a table of accounts. First it only tells what it would do; with the digest of that preview
 * it does it, all or nothing.
 */
export async function importAccounts(
  ctx: Context,
  input: unknown,
): Promise<Result<AccountsImport>> {
  const actor = authoriseEverywhere(ctx, "account.manage");
  const parsed = parse(inputSchema, input);
  if (!parsed.ok) return parsed;
  const shape = { required: ["nama_pengguna"], most: MOST_ROWS };
  const read = await readRows(ctx, parsed.value, shape);
  if (!read.ok) return read;
  const { table, text, file } = read.value;
  const { confirmed } = parsed.value;

  const units = new Map((await listUnits(ctx.db)).map(({ slug, id }) => [slug, id]));
  const existing = await withDetails(ctx.db, await listAccounts(ctx.db));
  const plan = planAccountImport(table, existing, new Set(units.keys()));
  const allowed = await allowedFor(ctx, actor, plan);
  if (!allowed.ok) return failure({ file: allowed.errors[""] ?? "error.invalid" });
  const digest = digestOf(plan);
  const stored = digest !== null && confirmed === digest;
  return success({
    stored,
    changed: confirmed !== undefined && !stored,
    text,
    sheets: sheetsOf(file),
    problems: plan.problems,
    create: plan.create.length,
    update: plan.update.length,
    unchanged: plan.unchanged,
    digest,
    passwords: stored ? await store(ctx, actor, plan, units) : [],
  });
}

async function allowedFor(ctx: Context, actor: Actor, plan: Plan): Promise<Result<null>> {
  const ids = plan.update.map(({ before }) => before.id);
  const changes = [...plan.update, ...plan.create.map((after) => ({ before: null, after }))];
  return guardAdmins(changes, actor.username, await countOtherAdmins(ctx.db, ids));
}

function digestOf({ problems, create, update }: Plan): string | null {
  if (problems.length > 0 || create.length + update.length === 0) return null;
  return createHash("sha256")
    .update(JSON.stringify([create, update]))
    .digest("hex");
}

async function store(ctx: Context, actor: Actor, plan: Plan, units: UnitIds) {
  const fresh = [];
  for (const account of plan.create) {
    const password = generatePassword(ctx);
    fresh.push({ ...account, password, passwordHash: await hashPassword(password) });
  }
  await write(ctx.db, [
    ...fresh.flatMap((account) => creation(ctx, actor, account, units)),
    ...plan.update.flatMap((one) => change(ctx, actor, one, one.before.version, units)),
  ]);
  return fresh.map(({ username, name, password }) => ({ username, name, password }));
}
