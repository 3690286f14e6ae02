import { createHash } from "node:crypto";
import { z } from "zod";
import { reach } from "#core/access/policy.ts";
import type { Actor } from "#core/access/roles.ts";
import { planEmployeeImport } from "#core/employees/employee-import.ts";
import type { PersonRecord } from "#core/employees/employee-record.ts";
import type { ImportPlan, ImportProblem } from "#core/imports/import-problem.ts";
import { parse } from "#core/parse.ts";
import { listAccounts } from "#db/queries/access/accounts.ts";
import { listUnits } from "#db/queries/units/units.ts";
import { write } from "#db/write.ts";
import { type Result, success } from "#lib/result.ts";
import type { TableFile } from "#lib/tables/table-file.ts";
import { authoriseStaff } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { readRows, sheetsOf, tableFields } from "#operations/imports/parts/read-table.ts";
import { localToday } from "#operations/local-today.ts";
import { readEmployeeRecords, type StoredPerson } from "./parts/employee-records.ts";
import { employeeStatements } from "./parts/employee-statements.ts";

const inputSchema = z.object({
  ...tableFields,
  /** The digest of the preview that is confirmed. */
  confirmed: z.string("error.invalid").optional(),
});

export interface EmployeesImport {
  /** Are the rows stored now? */
  stored: boolean;
  /** Was something confirmed that would now do something else? */
  changed: boolean;
  /** The table as text, to be sent back with the confirmation. */
  text: string;
  sheets: Pick<TableFile, "sheets" | "sheet">;
  problems: ImportProblem[];
  /** People, not rows. */
  create: number;
  update: number;
  unchanged: number;
  /** What a confirmation must carry; null when there is nothing to confirm. */
  digest: string | null;
}

/**
 * Reads a table of employees and their postings. First it only tells what it would do; with the
 * digest of that preview it does it, all or nothing.
 */
export async function importEmployees(
  ctx: Context,
  input: unknown,
): Promise<Result<EmployeesImport>> {
  const actor = authoriseStaff(ctx, "employee.manage");
  const parsed = parse(inputSchema, input);
  if (!parsed.ok) return parsed;
  const read = await readRows(ctx, parsed.value, { required: ["nip", "sejak"] });
  if (!read.ok) return read;
  const { table, text, file } = read.value;
  const { confirmed } = parsed.value;

  const people = await readEmployeeRecords(ctx);
  const plan = planEmployeeImport(table, await worldOf(ctx, actor, people));
  const digest = digestOf(plan);
  const stored = digest !== null && confirmed === digest;
  if (stored) await write(ctx.db, await employeeStatements(ctx, actor, people, plan));
  const { problems, unchanged } = plan;
  const counts = { create: plan.create.length, update: plan.update.length, unchanged };
  const changed = confirmed !== undefined && !stored;
  return success({ stored, changed, text, sheets: sheetsOf(file), problems, ...counts, digest });
}

async function worldOf(ctx: Context, actor: Actor, people: readonly StoredPerson[]) {
  const [units, accounts, today] = await Promise.all([
    listUnits(ctx.db, { withoutPartners: true, ids: reach(actor, "employee.manage") }),
    listAccounts(ctx.db),
    localToday(ctx),
  ]);
  const ownPerson = people.find(({ employee }) => employee.id === actor.employee?.id);
  return {
    existing: people.map(({ record }) => record),
    units: new Set(units.map(({ slug }) => slug)),
    usernames: new Set(accounts.map(({ username }) => username)),
    own: { nip: ownPerson?.employee.nip ?? null, username: actor.username },
    today,
  };
}

function digestOf({ problems, create, update }: ImportPlan<PersonRecord>): string | null {
  if (problems.length > 0 || create.length + update.length === 0) return null;
  return createHash("sha256")
    .update(JSON.stringify([create, update]))
    .digest("hex");
}
