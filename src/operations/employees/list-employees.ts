import { z } from "zod";
import { reach } from "#core/access/policy.ts";
import {
  countPersonnel,
  listPersonnel,
  type PersonnelLine,
} from "#db/queries/employees/personnel.ts";
import { subtreeIds, type UnitListItem } from "#db/queries/units/units.ts";
import { cleanLine } from "#lib/text/clean-text.ts";
import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { localToday } from "#operations/local-today.ts";
import { unitsForEmployees } from "./parts/units-for-employees.ts";

const PAGE = 50;

/** From the address bar: whatever does not fit is ignored. */
const filterSchema = z.object({
  cari: z.string().overwrite(cleanLine).max(100).catch(""),
  unit: z.string().max(100).catch(""),
  status: z.enum(["aktif", "nonaktif", "semua"]).catch("aktif"),
  halaman: z.coerce.number().int().min(1).max(100_000).catch(1),
});

export interface EmployeeList {
  filter: { cari: string; unit: string; status: "aktif" | "nonaktif" | "semua" };
  people: PersonnelLine[];
  total: number;
  page: number;
  pages: number;
  /** Units the officer is in charge of, by name. */
  units: UnitListItem[];
}

/** The people of the units within reach, 50 on a page; a unit stands for everything below it too. */
export async function listEmployees(ctx: Context, input: unknown): Promise<EmployeeList> {
  authorise(ctx, "employee.manage");
  const { cari, unit: slug, status, halaman } = filterSchema.parse(input);
  const [units, day] = await Promise.all([unitsForEmployees(ctx), localToday(ctx)]);
  const unit = units.find((each) => each.slug === slug);
  const unitIds =
    unit === undefined ? reach(ctx.actor, "employee.manage") : await subtreeIds(ctx.db, unit.id);
  const active = status === "semua" ? undefined : status === "aktif";
  const filter = { day, search: cari, unitIds, active };
  const total = await countPersonnel(ctx.db, filter);
  const pages = Math.max(1, Math.ceil(total / PAGE));
  const page = Math.min(halaman, pages);
  const offset = (page - 1) * PAGE;
  const people = await listPersonnel(ctx.db, { ...filter, limit: PAGE, offset });
  return { filter: { cari, unit: unit?.slug ?? "", status }, people, total, page, pages, units };
}
