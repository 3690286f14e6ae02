import type { Actor } from "#core/access/roles.ts";
import { type PersonRecord, postingText } from "#core/employees/employee-record.ts";
import { listAccounts } from "#db/queries/access/accounts.ts";
import { auditVersions } from "#db/queries/access/audit.ts";
import { insertEmployee, insertPosting, type PostingRow } from "#db/queries/employees/employees.ts";
import { deletePosting, updateEmployee } from "#db/queries/employees/personnel.ts";
import { listUnits } from "#db/queries/units/units.ts";
import type { Statement } from "#db/write.ts";
import type { ImportPlan } from "#lib/tables/import-problem.ts";
import { auditChange } from "#operations/audit-change.ts";
import type { Context } from "#operations/context.ts";
import type { StoredPerson } from "./read-employee-records.ts";

/** What names in a file stand for. */
interface Ids {
  employees: ReadonlyMap<string, string>;
  accounts: ReadonlyMap<string, string>;
  units: ReadonlyMap<string, string>;
}

/**
 * An import as one batch. Accounts are let go and postings taken out before any is given or put in:
 * so people can swap places, and the rules of the database hold after every statement.
 */
export async function employeeStatements(
  ctx: Context,
  actor: Actor,
  people: readonly StoredPerson[],
  { create, update }: ImportPlan<PersonRecord>,
): Promise<Statement[]> {
  const stored = new Map(people.map((person) => [person.record.nip, person]));
  const ids = await idsOf(ctx, people, create);
  const versions = await auditVersions(ctx.db, "employee");
  const changes = [...create, ...update.map(({ after }) => after)].map((after) => {
    const before = stored.get(after.nip);
    return { before, after, id: idIn(ids.employees, after.nip), ...replaced(before, after) };
  });
  const known = changes.filter(({ before }) => before !== undefined);
  const { db } = ctx;
  return [
    ...known.map(({ id }) => updateEmployee(db, id, { accountId: null })),
    ...known.map(({ id, after }) => updateEmployee(db, id, valuesOf(after, ids))),
    ...changes
      .filter(({ before }) => before === undefined)
      .map(({ id, after }) => insertEmployee(db, { id, nip: after.nip, ...valuesOf(after, ids) })),
    ...changes.flatMap(({ gone }) => gone.map((posting) => deletePosting(db, posting.id))),
    ...changes.flatMap(({ id, fresh, gone }) =>
      fresh.map((posting) => insertPosting(db, rowOf(ctx, id, posting, gone, ids))),
    ),
    ...changes.map(({ id, before, after }) =>
      auditChange(ctx, actor, ["employee", id, versions.get(id) ?? 0], "employee.import", {
        before: before?.record ?? null,
        after,
      }),
    ),
  ];
}

async function idsOf(
  ctx: Context,
  people: readonly StoredPerson[],
  create: readonly PersonRecord[],
): Promise<Ids> {
  const known = people.map(({ employee }): [string, string] => [employee.nip, employee.id]);
  const fresh = create.map(({ nip }): [string, string] => [nip, ctx.newId()]);
  return {
    employees: new Map([...known, ...fresh]),
    accounts: new Map((await listAccounts(ctx.db)).map(({ username, id }) => [username, id])),
    units: new Map((await listUnits(ctx.db)).map(({ slug, id }) => [slug, id])),
  };
}

/** Every name was checked in the plan. */
const idIn = (ids: ReadonlyMap<string, string>, name: string): string => ids.get(name) as string;

const valuesOf = ({ name, active, username }: PersonRecord, ids: Ids) => ({
  name,
  active,
  accountId: username === null ? null : idIn(ids.accounts, username),
});

/** Postings that go, and those that come in their place; what is the same stays untouched. */
function replaced(before: StoredPerson | undefined, after: PersonRecord) {
  const old = before?.record.postings ?? [];
  const has = (list: PersonRecord["postings"], text: string) =>
    list.some((each) => postingText(each) === text);
  return {
    gone: (before?.postings ?? []).filter((_, at) => {
      const record = old[at];
      return record !== undefined && !has(after.postings, postingText(record));
    }),
    fresh: after.postings.filter((posting) => !has(old, postingText(posting))),
  };
}

/** A posting that only changed keeps its id. */
function rowOf(
  ctx: Context,
  employeeId: string,
  { unit, assessor, ...values }: PersonRecord["postings"][number],
  gone: readonly PostingRow[],
  ids: Ids,
): PostingRow {
  return {
    ...values,
    id: gone.find(({ startsOn }) => startsOn === values.startsOn)?.id ?? ctx.newId(),
    employeeId,
    unitId: idIn(ids.units, unit),
    assessorId: assessor === null ? null : idIn(ids.employees, assessor),
  };
}
