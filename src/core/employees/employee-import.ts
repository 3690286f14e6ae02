import { addDays } from "#lib/dates/add-days.ts";
import type { CsvTable } from "#lib/tables/csv.ts";
import type { ImportPlan } from "#lib/tables/import-problem.ts";
import { ownNames, readItems, sortOut } from "#lib/tables/table-import.ts";
import {
  EMPLOYEE_COLUMNS,
  isSame,
  type PersonRecord,
  type PostingRecord,
} from "./employee-record.ts";
import { checkTogether } from "./import-checks.ts";
import { type ImportedRow, readEmployeeRow } from "./import-row.ts";
import type { ImportedPerson, ImportWorld } from "./import-world.ts";

/**
 * What an imported table of employees would do. Somebody is recognised by his NIP and a posting of
 * his by its first day; postings that the file does not name stay. One that goes on ends the day
 * before the next begins. A column that is not in the file leaves that part as it is.
 */
export function planEmployeeImport(table: CsvTable, world: ImportWorld): ImportPlan<PersonRecord> {
  const known = new Map(world.existing.map((person) => [person.nip, person]));
  const { items, problems } = readItems(table, ownNames(EMPLOYEE_COLUMNS), (row) =>
    readEmployeeRow(row, known, world.today),
  );
  const rows = items.map(({ item }) => item);
  const people = [...Map.groupBy(rows, ({ nip }) => nip).values()].map((group) =>
    personOf(group, known),
  );
  problems.push(...checkTogether(people, world));
  const records = people.map(({ after }) => ({ item: after }));
  const plan = sortOut(records, known, ({ nip }) => nip, isSame);
  return { ...plan, problems: problems.toSorted((a, b) => a.row - b.row) };
}

/** The last row speaks for the person; that the rows agree is checked with all others. */
function personOf(
  rows: readonly ImportedRow[],
  known: ReadonlyMap<string, PersonRecord>,
): ImportedPerson {
  const { nip, name, username, active } = rows.at(-1) as ImportedRow;
  const before = known.get(nip);
  const postings = new Map(before?.postings.map((posting) => [posting.startsOn, posting]));
  for (const { posting } of rows) postings.set(posting.startsOn, posting);
  const after = { nip, name, username, active, postings: inSequence([...postings.values()]) };
  return { before, after, rows };
}

/** What goes on ends when the next begins. */
function inSequence(postings: readonly PostingRecord[]): PostingRecord[] {
  const inOrder = postings.toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
  return inOrder.map((posting, at) => {
    const next = inOrder[at + 1];
    return next === undefined || posting.endsOn !== null
      ? posting
      : { ...posting, endsOn: addDays(next.startsOn, -1) };
  });
}
