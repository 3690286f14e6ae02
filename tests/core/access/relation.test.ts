import { expect, test } from "vitest";
import { canFor, type Permission, POLICY } from "#core/access/policy.ts";
import { RELATIONS, relationsTo } from "#core/access/relation.ts";
import { ROLES } from "#core/access/roles.ts";
import { actorWith } from "#tests/support/context.ts";

/**
 * Written out by hand: who may do what to the record of a person who works in unit A.
 * Relations: + is yes. Roles: "o" with the role for A, "x" with the role for B, "-" neither.
 * `own` is an officer with the role for the whole government, asked about his own record.
 */
const MATRIX = `
permission             self assessor reviewer rater kepala organisasi kepegawaian inspektorat
employee.manage        -    -        -        -     -      -          o           -
achievement.view       -    -        -        -     o      o          o           o
achievement.plan       -    -        -        -     -      o          -           -
achievement.report     -    -        -        -     o      -          -           -
achievement.set        -    -        -        -     o      -          -           -
achievement.compare    -    -        -        -     -      o          -           o
record.view            +    +        +        -     -      -          o           -
plan.write             +    -        -        -     -      -          -           -
plan.agree             -    +        -        -     -      -          -           -
evidence.attach        +    +        -        -     o      -          -           -
feedback.answer        +    -        -        -     -      -          -           -
review.manage          -    -        -        -     -      -          o           -
review.confirm-raters  -    +        -        -     -      -          -           -
review.answer          +    -        -        +     -      -          -           -
review.screen          -    -        -        -     -      -          o           -
review.view-summary    +    +        +        -     -      -          -           -
appraisal.rate         -    +        -        -     -      -          -           -
appraisal.respond      +    -        -        -     -      -          -           -
appraisal.list         -    +        +        -     -      -          o           -
appraisal.export       -    -        -        -     -      -          o           -
objection.file         +    -        -        -     -      -          -           -
objection.answer       -    +        -        -     -      -          -           -
objection.decide       -    -        +        -     -      -          -           -
reward.manage          -    -        -        -     -      -          o           -
reward.view            +    -        -        -     -      -          o           -
coaching.manage        -    +        -        -     -      -          -           -
coaching.answer        +    -        -        -     -      -          -           -
coaching.note          +    +        -        -     -      -          -           -
training.manage        -    -        -        -     -      -          o           -
training.ask           +    -        -        -     -      -          -           -
training.nominate      -    +        -        -     -      -          o           -
attendance.import      -    -        -        -     -      -          o           -
leave.ask              +    -        -        -     -      -          -           -
leave.decide           -    +        -        -     -      -          -           -
leave.manage           -    -        -        -     -      -          o           -
`;

const [header = [], ...rows] = MATRIX.trim()
  .split("\n")
  .map((line) => line.split(/ +/));

const stranger = actorWith([], { id: "stranger", assesses: true });

function cellOf(permission: Permission, column: string): string {
  const relation = RELATIONS.find((each) => each === column);
  if (relation !== undefined) {
    return canFor(stranger, permission, { unitId: "A", relations: [relation] }) ? "+" : "-";
  }
  const role = ROLES.find((each) => each === column);
  if (role === undefined) throw new Error(`no column ${column}`);
  const asked = (unitId: string) => {
    const actor = actorWith([{ role, unitIds: [unitId] }]);
    return canFor(actor, permission, { unitId: "A", relations: [] });
  };
  return `${asked("A") ? "o" : ""}${asked("B") ? "x" : ""}` || "-";
}

test("a person's record opens to exactly the parties and offices of the matrix", () => {
  const permissions = rows.map(([permission]) => permission as Permission);
  const actual = permissions.map((permission) => [
    permission,
    ...header.slice(1).map((column) => cellOf(permission, column)),
  ]);
  expect(actual).toEqual(rows);
});

test("no other office opens anything of a person's record", () => {
  const others = ROLES.filter((role) => !header.includes(role));
  expect(others).toEqual(["petugas", "penghubung", "moderator", "admin"]);
  for (const [permission = ""] of rows) {
    for (const role of others) {
      const subject = { unitId: "A", relations: [] };
      expect(canFor(actorWith([role]), permission as Permission, subject)).toBe(false);
    }
  }
});

test("over oneself no office counts, only what is everybody's own", () => {
  const officer = actorWith([...ROLES], { id: "e", assesses: true });
  const open = (Object.keys(POLICY) as Permission[]).filter((permission) =>
    canFor(officer, permission, { unitId: "A", relations: ["self", "assessor"] }),
  );
  expect(open).toEqual([
    "record.view",
    "plan.write",
    "evidence.attach",
    "feedback.answer",
    "review.answer",
    "review.view-summary",
    "appraisal.respond",
    "objection.file",
    "reward.view",
    "coaching.answer",
    "coaching.note",
    "training.ask",
    "leave.ask",
  ]);
});

const parties = { employeeId: "e", assessorId: "a", reviewerId: "r", raterIds: ["a", "x"] };
const as = (id: string) => actorWith([], { id, assesses: false });

test("relations follow from the parties of the record", () => {
  expect(relationsTo(as("e"), parties)).toEqual(["self"]);
  expect(relationsTo(as("a"), parties)).toEqual(["assessor", "rater"]);
  expect(relationsTo(as("r"), parties)).toEqual(["reviewer"]);
  expect(relationsTo(as("x"), parties)).toEqual(["rater"]);
  expect(relationsTo(as("y"), parties)).toEqual([]);
});

test("without an employee there is no relation to anybody", () => {
  const nobody = { employeeId: "e", assessorId: null, reviewerId: null };
  expect(relationsTo(null, nobody)).toEqual([]);
  expect(relationsTo(actorWith(["kepegawaian"]), nobody)).toEqual([]);
  expect(relationsTo(as("z"), nobody)).toEqual([]);
});
