import { z } from "zod";
import { reach } from "#core/access/policy.ts";
import type { Actor } from "#core/access/roles.ts";
import { planEmployeeImport } from "#core/employees/employee-import.ts";
import { parse } from "#core/parse.ts";
import { listAccounts } from "#db/queries/access/accounts.ts";
import { listUnits } from "#db/queries/units/units.ts";
import { type Result, success } from "#lib/result.ts";
import { authoriseStaff } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import {
  type CountedImport,
  countImport,
  importFields,
  importTable,
} from "#operations/imports/parts/import-table.ts";
import { localToday } from "#operations/local-today.ts";
import { employeeStatements } from "./parts/employee-statements.ts";
import { readEmployeeRecords, type StoredPerson } from "./parts/read-employee-records.ts";

const SHAPE = { required: ["nip", "sejak"] };

const inputSchema = z.object(importFields);

/** Counts are people, not rows. */
export type EmployeesImport = CountedImport;

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
  const done = await importTable(ctx, parsed.value, SHAPE, async (table) => {
    const people = await readEmployeeRecords(ctx);
    const plan = planEmployeeImport(table, await worldOf(ctx, actor, people));
    return success({ plan, statements: () => employeeStatements(ctx, actor, people, plan) });
  });
  return done.ok ? success(countImport(done.value)) : done;
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
