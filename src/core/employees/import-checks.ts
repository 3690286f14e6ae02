import type { Message } from "#lib/result.ts";
import type { ImportProblem } from "#lib/tables/import-problem.ts";
import { message } from "#lib/text/message.ts";
import { isSame, type PersonRecord, type PostingRecord, postingText } from "./employee-record.ts";
import type { ImportedRow } from "./import-row.ts";
import type { ImportedPerson, ImportWorld } from "./import-world.ts";
import { currentPosting, overlap } from "./posting.ts";
import { circleThrough, type ReportingLine } from "./reporting-line.ts";

type Finding = { column: string; message: Message } | null;

/** Everybody as he will be, with what is asked of all of them together. */
interface Together {
  world: ImportWorld;
  people: ReadonlyMap<string, PersonRecord>;
  /** Username → NIPs. */
  holders: ReadonlyMap<string | null, PersonRecord[]>;
  /** Unit → postings that head it. */
  heads: ReadonlyMap<string, { nip: string; name: string; posting: PostingRecord }[]>;
  /** NIP → who assesses him when. */
  lines: ReadonlyMap<string, ReportingLine[]>;
}

/** What is wrong with rows that are each readable: among themselves and with what is stored. */
export function checkTogether(
  imported: readonly ImportedPerson[],
  world: ImportWorld,
): ImportProblem[] {
  const together = bringTogether(imported, world);
  return imported
    .filter(({ before, after }) => before === undefined || !isSame(before, after))
    .flatMap((person) => [
      ...personProblems(person, together),
      ...person.rows.flatMap((row) => rowProblems(row, person, together)),
    ]);
}

function bringTogether(imported: readonly ImportedPerson[], world: ImportWorld): Together {
  const people = new Map(world.existing.map((person) => [person.nip, person]));
  for (const { after } of imported) people.set(after.nip, after);
  const all = [...people.values()];
  const heads = all.flatMap(({ nip, name, postings }) =>
    postings.filter(({ isHead }) => isHead).map((posting) => ({ nip, name, posting })),
  );
  return {
    world,
    people,
    holders: Map.groupBy(all, ({ username }) => username),
    heads: Map.groupBy(heads, ({ posting }) => posting.unit),
    lines: new Map(
      all.map(({ nip, postings }) => [nip, postings.map((each) => lineOf(nip, each))]),
    ),
  };
}

const lineOf = (nip: string, { assessor, startsOn, endsOn }: PostingRecord): ReportingLine => ({
  employeeId: nip,
  assessorId: assessor,
  startsOn,
  endsOn,
});

/** Said once, in the person's last row. */
function personProblems(person: ImportedPerson, together: Together): ImportProblem[] {
  const { row } = person.rows.at(-1) as ImportedRow;
  return [reachProblem(person, together), accountProblem(person, together), leavingProblem(person)]
    .filter((finding) => finding !== null)
    .map((finding) => ({ row, ...finding }));
}

function reachProblem({ before, after }: ImportedPerson, { world }: Together): Finding {
  if (after.nip === world.own.nip) return { column: "nip", message: "import.own-record" };
  const now = before && currentPosting(before.postings, world.today);
  const beyond = now !== undefined && !world.units.has(now.unit);
  return beyond ? { column: "nip", message: "import.out-of-reach" } : null;
}

function accountProblem({ before, after }: ImportedPerson, { world, holders }: Together): Finding {
  const { username } = after;
  if (username === null || username === before?.username) return null;
  const problem = (text: Message) => ({ column: "nama_pengguna", message: text });
  if (!world.usernames.has(username)) return problem("employee.account-unknown");
  if (username === world.own.username) return problem("employee.account-own");
  const other = holders.get(username)?.find(({ nip }) => nip !== after.nip);
  return other ? problem(message("employee.account-taken", { name: other.name })) : null;
}

/** Somebody who has left has a last day. */
const leavingProblem = ({ after }: ImportedPerson): Finding =>
  !after.active && after.postings.at(-1)?.endsOn === null
    ? { column: "sampai", message: "import.left-without-day" }
    : null;

function rowProblems(
  row: ImportedRow,
  person: ImportedPerson,
  together: Together,
): ImportProblem[] {
  return [agreementProblem(row, person), ...postingProblems(row, person, together)]
    .filter((finding) => finding !== null)
    .slice(0, 1)
    .map((finding) => ({ row: row.row, ...finding }));
}

/** Rows about one person say the same of him, and each is about another posting. */
function agreementProblem(row: ImportedRow, { after, rows }: ImportedPerson): Finding {
  if (row.name !== after.name) return { column: "nama", message: "import.rows-differ" };
  if (row.username !== after.username) {
    return { column: "nama_pengguna", message: "import.rows-differ" };
  }
  if (row.active !== after.active) return { column: "aktif", message: "import.rows-differ" };
  const first = rows.find(
    ({ posting }) => posting.startsOn === row.posting.startsOn,
  ) as ImportedRow;
  if (first.row === row.row) return null;
  return { column: "sejak", message: message("import.repeated", { row: first.row }) };
}

/** Only of postings that change: what is stored was checked when it was stored. */
function postingProblems(row: ImportedRow, person: ImportedPerson, together: Together): Finding[] {
  const { nip, postings } = person.after;
  const at = postings.findIndex(({ startsOn }) => startsOn === row.posting.startsOn);
  const posting = postings[at] as PostingRecord;
  const stored = person.before?.postings.some((each) => postingText(each) === postingText(posting));
  if (stored) return [];
  const { world, people } = together;
  const next = postings[at + 1];
  const previous = postings[at - 1];
  const inTheWay = [next, previous].some((other) => other !== undefined && overlap(posting, other));
  return [
    world.units.has(posting.unit)
      ? null
      : { column: "unit", message: message("import.unknown-unit", { slug: posting.unit }) },
    inTheWay ? { column: "sejak", message: "posting.overlap" } : null,
    assessorProblem(nip, posting, people),
    headProblem(nip, posting, together),
    circleProblem(nip, posting, together),
  ];
}

function assessorProblem(
  nip: string,
  { assessor }: PostingRecord,
  people: ReadonlyMap<string, PersonRecord>,
): Finding {
  const problem = (text: Message) => ({ column: "pejabat_penilai", message: text });
  if (assessor === null) return null;
  if (assessor === nip) return problem("posting.assessor-self");
  return people.has(assessor) ? null : problem("posting.assessor-unknown");
}

function headProblem(nip: string, posting: PostingRecord, { heads }: Together): Finding {
  if (!posting.isHead) return null;
  const other = heads
    .get(posting.unit)
    ?.find((head) => head.nip !== nip && overlap(head.posting, posting));
  if (other === undefined) return null;
  return { column: "kepala", message: message("posting.second-head", { name: other.name }) };
}

function circleProblem(nip: string, posting: PostingRecord, together: Together): Finding {
  const circle = circleThrough(lineOf(nip, posting), together.lines);
  if (circle === null) return null;
  const names = circle.map((each) => together.people.get(each)?.name).join(" → ");
  return { column: "pejabat_penilai", message: message("posting.circle", { names }) };
}
