import type { Actor } from "#core/access/roles.ts";
import { AppError, found } from "#core/app-error.ts";
import { currentPosting } from "#core/employees/posting.ts";
import { auditVersion } from "#db/queries/access/audit.ts";
import {
  type EmployeeRow,
  findEmployee,
  listPostings,
  type PostingRow,
} from "#db/queries/employees/employees.ts";
import { authorise, authoriseFor, authoriseStaff } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { localToday } from "#operations/local-today.ts";

/** What the personnel office keeps of one person. */
export interface PersonnelFile {
  actor: Actor;
  employee: EmployeeRow;
  /** The latest first. */
  postings: { posting: PostingRow; unit: { id: string; slug: string; name: string } }[];
  /** The post he has, or had last. */
  current: PostingRow;
  /** Counts every change of the person and of his postings: the lock of all their forms. */
  version: number;
  /** Is it the officer's own file? He reads it; others change it. */
  own: boolean;
  today: string; // YYYY-MM-DD
}

/**
 * Opens a person's file for reading: whoever is in charge of the unit he works in.
 * @throws AppError `not_found`, `forbidden`
 */
export async function openPersonnelFile(ctx: Context, id: string): Promise<PersonnelFile> {
  authorise(ctx, "employee.manage");
  const [employee, postings, today] = await Promise.all([
    findEmployee(ctx.db, id),
    listPostings(ctx.db, id),
    localToday(ctx),
  ]);
  const all = postings.map(({ posting }) => posting);
  const current = currentPosting(all, today);
  if (employee === undefined || current === undefined) throw new AppError("not_found");
  const actor = authoriseStaff(ctx, "employee.manage", current.unitId);
  const version = await auditVersion(ctx.db, "employee", id);
  return { actor, employee, postings, current, version, own: actor.employee?.id === id, today };
}

/**
 * Opens it for a change. No office gives anybody a hand in his own file.
 * @throws AppError `not_found`, `forbidden`
 */
export async function openPersonnelFileToChange(ctx: Context, id: string): Promise<PersonnelFile> {
  const file = await openPersonnelFile(ctx, id);
  const relations = file.own ? (["self"] as const) : [];
  authoriseFor(ctx, "employee.manage", { unitId: file.current.unitId, relations });
  return file;
}

/**
 * Opens one posting of a person for a change: the officer is in charge of its unit too.
 * @throws AppError `not_found`, `forbidden`
 */
export async function openPosting(ctx: Context, employeeId: string, id: string) {
  const { actor, postings } = await openPersonnelFileToChange(ctx, employeeId);
  const existing = postings.map(({ posting }) => posting);
  const before = found(existing.find((posting) => posting.id === id));
  authoriseStaff(ctx, "employee.manage", before.unitId);
  return { actor, before, others: existing.filter((posting) => posting.id !== id) };
}
