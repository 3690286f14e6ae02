import { z } from "zod";
import { reach } from "#core/access/policy.ts";
import { balanceOf, type LeaveBalance, yearOf } from "#core/attendance/leave.ts";
import { listEntitlements, listLeave } from "#db/queries/attendance/leave.ts";
import { listPostedOn } from "#db/queries/employees/employees.ts";
import { listUnits } from "#db/queries/units/units.ts";
import { authoriseStaff } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { localToday } from "#operations/local-today.ts";
import { entitlementOf } from "./parts/leave-facts.ts";

const filterSchema = z.object({
  unit: z.string().max(100).catch(""),
  tahun: z
    .string()
    .regex(/^20\d{2}$/)
    .transform(Number)
    .optional()
    .catch(undefined),
});

export interface BalanceRow {
  employee: { id: string; nip: string; name: string };
  position: string;
  balance: LeaveBalance;
}

export interface BalanceList {
  filter: { unit: string; year: number };
  years: number[];
  units: { slug: string; name: string }[];
  /** Of the chosen unit, by name. */
  rows: BalanceRow[];
}

/** Annual leave of everybody within reach who works in a unit today. An unknown filter counts as none. */
export async function listLeaveBalances(ctx: Context, input: unknown): Promise<BalanceList> {
  const actor = authoriseStaff(ctx, "leave.manage");
  const { unit: wanted, tahun } = filterSchema.parse(input);
  const today = await localToday(ctx);
  const within = reach(actor, "leave.manage");
  const posted = (await listPostedOn(ctx.db, today)).filter(
    ({ posting }) => within === null || within.includes(posting.unitId),
  );
  const used = new Set(posted.map(({ posting }) => posting.unitId));
  const units = (await listUnits(ctx.db, {})).filter(({ id }) => used.has(id));
  const unit = units.find(({ slug }) => slug === wanted) ?? units[0];
  const year = tahun ?? yearOf(today);
  const people = posted.filter(({ posting }) => posting.unitId === unit?.id);
  const ids = people.map(({ employee }) => employee.id);
  const [entitlements, requests] = await Promise.all([
    listEntitlements(ctx.db, ids, year),
    listLeave(ctx.db, { employeeIds: ids, from: `${year}-01-01` }),
  ]);
  const rows = people.map(({ employee: { id, nip, name }, posting }) => {
    const set = entitlements.filter(({ employeeId }) => employeeId === id);
    const own = requests.filter(({ employee }) => employee.id === id);
    const leaves = own.map(({ leave }) => leave);
    const balance = balanceOf(entitlementOf(set)(year), leaves);
    return { employee: { id, nip, name }, position: posting.position, balance };
  });
  const years = [yearOf(today) - 1, yearOf(today), yearOf(today) + 1];
  return { filter: { unit: unit?.slug ?? "", year }, years, units, rows };
}
