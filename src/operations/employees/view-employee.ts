import { findAccount } from "#db/queries/access/accounts.ts";
import { type EmployeeRow, findEmployee } from "#db/queries/employees/employees.ts";
import { listPersonnel, type PersonnelLine } from "#db/queries/employees/personnel.ts";
import { noteView } from "#operations/access/parts/note-view.ts";
import type { Context } from "#operations/context.ts";
import { openPersonnelFile, type PersonnelFile } from "./parts/open-personnel-file.ts";

export interface EmployeeView extends Omit<PersonnelFile, "actor" | "postings"> {
  postings: (PersonnelFile["postings"][number] & { assessor: EmployeeRow | null })[];
  /** Name of the account he signs in with. */
  username: string | null;
  /** Whom he assesses now, by name. */
  assesses: PersonnelLine[];
}

/** One person's file: who he is, where he worked, who assesses him and whom he assesses. */
export async function viewEmployee(ctx: Context, id: string): Promise<EmployeeView> {
  const { actor, ...file } = await openPersonnelFile(ctx, id);
  await noteView(ctx, actor, id, "employee");
  const { employee, today } = file;
  const account =
    employee.accountId === null ? undefined : await findAccount(ctx.db, employee.accountId);
  const assesses = await listPersonnel(ctx.db, { day: today, active: true, assessorId: id });
  const postings = await Promise.all(
    file.postings.map(async (line) => ({ ...line, assessor: await assessorOf(ctx, line.posting) })),
  );
  return { ...file, postings, username: account?.username ?? null, assesses };
}

const assessorOf = async (
  ctx: Context,
  { assessorId }: { assessorId: string | null },
): Promise<EmployeeRow | null> =>
  assessorId === null ? null : ((await findEmployee(ctx.db, assessorId)) ?? null);
