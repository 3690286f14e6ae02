import { z } from "zod";
import { type AccountDetails, guardAdmins } from "#core/access/account.ts";
import { planAccountImport } from "#core/access/account-import.ts";
import type { Actor } from "#core/access/roles.ts";
import { parse } from "#core/parse.ts";
import { type StoredAccount, withDetails } from "#db/queries/access/account-details.ts";
import { countOtherAdmins, listAccounts } from "#db/queries/access/accounts.ts";
import { listUnits } from "#db/queries/units/units.ts";
import type { Statement } from "#db/write.ts";
import { failure, type Result, success } from "#lib/result.ts";
import type { CsvTable } from "#lib/tables/csv.ts";
import type { ImportPlan } from "#lib/tables/import-problem.ts";
import { authoriseEverywhere } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import {
  type CountedImport,
  countImport,
  importFields,
  importTable,
  type PlannedImport,
} from "#operations/imports/parts/import-table.ts";
import { accountChange } from "./parts/account-change.ts";
import { accountCreation } from "./parts/account-creation.ts";
import { generatePassword } from "./parts/generate-password.ts";
import { hashPassword } from "./parts/hash-password.ts";
import type { UnitIds } from "./parts/unit-id-of.ts";

/** A password costs time to hash; a larger government sends its accounts in parts. */
const SHAPE = { required: ["nama_pengguna"], most: 500 };

const inputSchema = z.object(importFields);

interface FirstPassword {
  username: string;
  name: string;
  password: string;
}

export interface AccountsImport extends CountedImport {
  /** First passwords of the accounts just made, to be shown once. */
  passwords: FirstPassword[];
}

type Plan = ImportPlan<AccountDetails, StoredAccount>;

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
  const passwords: FirstPassword[] = [];
  const done = await importTable(ctx, parsed.value, SHAPE, (table) =>
    planAccounts(ctx, actor, table, passwords),
  );
  return done.ok ? success({ ...countImport(done.value), passwords }) : done;
}

/** @param passwords takes the first passwords once the accounts are made */
async function planAccounts(
  ctx: Context,
  actor: Actor,
  table: CsvTable,
  passwords: FirstPassword[],
): Promise<Result<PlannedImport<Plan>>> {
  const units = new Map((await listUnits(ctx.db)).map(({ slug, id }) => [slug, id]));
  const existing = await withDetails(ctx.db, await listAccounts(ctx.db));
  const plan = planAccountImport(table, existing, new Set(units.keys()));
  const allowed = await allowedFor(ctx, actor, plan);
  if (!allowed.ok) return failure({ file: allowed.errors[""] ?? "error.invalid" });
  const statements = () => statementsOf(ctx, actor, plan, units, passwords);
  return success({ plan, statements });
}

async function allowedFor(ctx: Context, actor: Actor, plan: Plan): Promise<Result<null>> {
  const ids = plan.update.map(({ before }) => before.id);
  const changes = [...plan.update, ...plan.create.map((after) => ({ before: null, after }))];
  return guardAdmins(changes, actor.username, await countOtherAdmins(ctx.db, ids));
}

async function statementsOf(
  ctx: Context,
  actor: Actor,
  plan: Plan,
  units: UnitIds,
  passwords: FirstPassword[],
): Promise<Statement[]> {
  const statements: Statement[] = [];
  for (const account of plan.create) {
    const password = generatePassword(ctx);
    const passwordHash = await hashPassword(password);
    statements.push(...accountCreation(ctx, actor, { ...account, passwordHash }, units));
    passwords.push({ username: account.username, name: account.name, password });
  }
  const changes = plan.update.flatMap((one) =>
    accountChange(ctx, actor, one, one.before.version, units),
  );
  return [...statements, ...changes];
}
