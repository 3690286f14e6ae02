import { expect, test } from "vitest";
import { can, canEverywhere, type Permission, POLICY, reach } from "#core/access/policy.ts";
import { ROLES, type Role } from "#core/access/roles.ts";
import { authorise, authoriseEverywhere, authoriseStaff } from "#operations/authorise.ts";
import { actorWith, testContext } from "#tests/support/context.ts";
import { testDatabase } from "#tests/support/database.ts";

/**
 * Written out by hand. Each cell answers four questions about a person with that one role:
 * s = may he at all, somewhere (role for unit A, no unit asked)
 * o = in his own unit (role for unit A, asked for A)
 * x = in another unit (role for unit A, asked for B)
 * g = with the role for the whole government, asked for A
 * and "----" is no to all. "nobody" is a stranger, "bare" an account without any role (both asked
 * for A).
 */
const MATRIX = `
permission                nobody bare petugas penghubung kepala moderator organisasi kepegawaian inspektorat admin
unit.find                 yes    yes  soxg    soxg       soxg   soxg      soxg       soxg        soxg        soxg
survey.answer             yes    yes  soxg    soxg       soxg   soxg      soxg       soxg        soxg        soxg
result.view-published     yes    yes  soxg    soxg       soxg   soxg      soxg       soxg        soxg        soxg
index.calculate           yes    yes  soxg    soxg       soxg   soxg      soxg       soxg        soxg        soxg
session.start             yes    yes  soxg    soxg       soxg   soxg      soxg       soxg        soxg        soxg
account.manage-own        no     yes  soxg    soxg       soxg   soxg      soxg       soxg        soxg        soxg
staff.enter               no     yes  soxg    soxg       soxg   soxg      soxg       soxg        soxg        soxg
government.manage         no     no   ----    ----       ----   ----      so-g       ----        ----        so-g
unit.manage               no     no   ----    ----       ----   ----      so-g       ----        ----        so-g
account.manage            no     no   ----    ----       ----   ----      ----       ----        ----        so-g
instrument.manage         no     no   ----    ----       ----   ----      so-g       ----        ----        ----
period.manage             no     no   ----    ----       ----   ----      so-g       ----        ----        ----
survey.manage             no     no   ----    ----       ----   ----      so-g       ----        ----        ----
response.enter-paper      no     no   so-g    ----       ----   ----      so-g       ----        ----        ----
response.import           no     no   ----    ----       ----   ----      so-g       ----        ----        ----
result.view-live          no     no   ----    ----       so-g   ----      so-g       ----        so-g        ----
comment.read              no     no   ----    ----       so-g   so-g      so-g       ----        ----        ----
comment.screen            no     no   ----    ----       ----   so-g      ----       ----        ----        ----
publication.manage        no     no   ----    ----       ----   ----      so-g       ----        ----        ----
audit.read                no     no   ----    ----       ----   ----      ----       ----        so-g        so-g
topic.post                yes    yes  soxg    soxg       soxg   soxg      soxg       soxg        soxg        soxg
topic.read-public         yes    yes  soxg    soxg       soxg   soxg      soxg       soxg        soxg        soxg
topic.follow              yes    yes  soxg    soxg       soxg   soxg      soxg       soxg        soxg        soxg
topic.screen              no     no   ----    ----       ----   so-g      ----       ----        ----        ----
topic.route               no     no   ----    ----       ----   so-g      ----       ----        ----        ----
topic.work                no     no   ----    so-g       so-g   ----      ----       ----        ----        ----
topic.list-work           no     no   ----    so-g       so-g   ----      so-g       ----        ----        ----
topic.release-answer      no     no   ----    ----       so-g   ----      ----       ----        ----        ----
topic.oversee             no     no   ----    ----       ----   ----      so-g       ----        ----        ----
topic.view-figures        no     no   ----    so-g       so-g   ----      so-g       ----        ----        ----
topic.handle-supervisory  no     no   ----    ----       ----   ----      ----       ----        so-g        ----
topic.settings            no     no   ----    ----       ----   ----      so-g       ----        ----        ----
template.manage           no     no   ----    so-g       so-g   ----      so-g       ----        ----        ----
consultation.read         yes    yes  soxg    soxg       soxg   soxg      soxg       soxg        soxg        soxg
consultation.manage       no     no   ----    ----       so-g   ----      so-g       ----        ----        ----
action.manage             no     no   ----    so-g       so-g   ----      so-g       ----        ----        ----
outbox.read               no     no   ----    ----       ----   ----      ----       ----        ----        so-g
employee.manage           no     no   ----    ----       ----   ----      ----       so-g        ----        ----
cycle.manage              no     no   ----    ----       ----   ----      ----       so-g        ----        ----
method.read               no     yes  soxg    soxg       soxg   soxg      soxg       soxg        soxg        soxg
achievement.view          no     no   ----    ----       so-g   ----      so-g       so-g        so-g        ----
achievement.plan          no     no   ----    ----       ----   ----      so-g       ----        ----        ----
achievement.report        no     no   ----    ----       so-g   ----      ----       ----        ----        ----
achievement.set           no     no   ----    ----       so-g   ----      ----       ----        ----        ----
achievement.compare       no     no   ----    ----       ----   ----      so-g       ----        so-g        ----
record.view               no     no   ----    ----       ----   ----      ----       so-g        ----        ----
plan.write                no     no   ----    ----       ----   ----      ----       ----        ----        ----
plan.agree                no     no   ----    ----       ----   ----      ----       ----        ----        ----
evidence.attach           no     no   ----    ----       so-g   ----      ----       ----        ----        ----
feedback.give             no     yes  soxg    soxg       soxg   soxg      soxg       soxg        soxg        soxg
feedback.answer           no     no   ----    ----       ----   ----      ----       ----        ----        ----
review.manage             no     no   ----    ----       ----   ----      ----       so-g        ----        ----
review.confirm-raters     no     no   ----    ----       ----   ----      ----       ----        ----        ----
review.answer             no     no   ----    ----       ----   ----      ----       ----        ----        ----
review.screen             no     no   ----    ----       ----   ----      ----       so-g        ----        ----
review.view-summary       no     no   ----    ----       ----   ----      ----       ----        ----        ----
appraisal.rate            no     no   ----    ----       ----   ----      ----       ----        ----        ----
appraisal.respond         no     no   ----    ----       ----   ----      ----       ----        ----        ----
appraisal.list            no     no   ----    ----       ----   ----      ----       so-g        ----        ----
appraisal.export          no     no   ----    ----       ----   ----      ----       so-g        ----        ----
objection.file            no     no   ----    ----       ----   ----      ----       ----        ----        ----
objection.answer          no     no   ----    ----       ----   ----      ----       ----        ----        ----
objection.decide          no     no   ----    ----       ----   ----      ----       ----        ----        ----
reward.manage             no     no   ----    ----       ----   ----      ----       so-g        ----        ----
reward.view               no     no   ----    ----       ----   ----      ----       so-g        ----        ----
coaching.manage           no     no   ----    ----       ----   ----      ----       ----        ----        ----
coaching.answer           no     no   ----    ----       ----   ----      ----       ----        ----        ----
coaching.note             no     no   ----    ----       ----   ----      ----       ----        ----        ----
training.view             no     yes  soxg    soxg       soxg   soxg      soxg       soxg        soxg        soxg
training.manage           no     no   ----    ----       ----   ----      ----       so-g        ----        ----
training.ask              no     no   ----    ----       ----   ----      ----       ----        ----        ----
training.nominate         no     no   ----    ----       ----   ----      ----       so-g        ----        ----
service-index.view        no     no   ----    ----       so-g   ----      so-g       ----        so-g        ----
service-index.manage      no     no   ----    ----       so-g   ----      so-g       ----        ----        ----
monitor.view              no     no   ----    ----       so-g   ----      so-g       ----        so-g        ----
attendance.import         no     no   ----    ----       ----   ----      ----       so-g        ----        ----
leave.ask                 no     no   ----    ----       ----   ----      ----       ----        ----        ----
leave.decide              no     no   ----    ----       ----   ----      ----       ----        ----        ----
leave.manage              no     no   ----    ----       ----   ----      ----       so-g        ----        ----
`;

const [header = [], ...rows] = MATRIX.trim()
  .split("\n")
  .map((line) => line.split(/ +/));
const expected = Object.fromEntries(
  rows.map(([permission = "", ...cells]) => [
    permission,
    Object.fromEntries(cells.map((cell, at) => [header[at + 1], cell])),
  ]),
);

const inUnit = (role: Role) => actorWith([{ role, unitIds: ["A", "A-below"] }]);
const everywhere = (role: Role) => actorWith([role]);

function cell(role: Role, permission: Permission): string {
  return [
    can(inUnit(role), permission) ? "s" : "-",
    can(inUnit(role), permission, "A") ? "o" : "-",
    can(inUnit(role), permission, "B") ? "x" : "-",
    can(everywhere(role), permission, "A") ? "g" : "-",
  ].join("");
}

const PERMISSIONS = Object.keys(POLICY) as Permission[];
const yes = (answer: boolean) => (answer ? "yes" : "no");

test("every permission is given to exactly the roles of the matrix", () => {
  const actual = Object.fromEntries(
    PERMISSIONS.map((permission) => [
      permission,
      {
        nobody: yes(can(null, permission, "A")),
        bare: yes(can(actorWith([]), permission, "A")),
        ...Object.fromEntries(ROLES.map((role) => [role, cell(role, permission)])),
      },
    ]),
  );
  expect(actual).toEqual(expected);
});

test("a role for a unit holds in its whole subtree", () => {
  expect(can(inUnit("kepala"), "result.view-live", "A-below")).toBe(true);
});

test("several roles add up", () => {
  const actor = actorWith([
    { role: "petugas", unitIds: ["A"] },
    { role: "kepala", unitIds: ["B", "C"] },
    { role: "organisasi", unitIds: ["C", "D"] },
  ]);
  expect(reach(actor, "result.view-live")).toEqual(["B", "C", "D"]);
  expect(reach(actor, "response.enter-paper")).toEqual(["A", "C", "D"]);
  expect(reach(actor, "account.manage")).toEqual([]);
});

test("a role for the whole government reaches everything", () => {
  const actor = actorWith(["organisasi", { role: "kepala", unitIds: ["A"] }]);
  expect(reach(actor, "result.view-live")).toBeNull();
});

test("everybody reaches what is public, strangers reach nothing else", () => {
  expect(reach(null, "survey.answer")).toBeNull();
  expect(reach(null, "result.view-live")).toEqual([]);
});

test("what belongs to no single unit needs the whole government", () => {
  expect(canEverywhere(everywhere("admin"), "account.manage")).toBe(true);
  expect(canEverywhere(inUnit("admin"), "account.manage")).toBe(false);
  expect(canEverywhere(everywhere("kepala"), "account.manage")).toBe(false);
  expect(canEverywhere(null, "account.manage")).toBe(false);
});

test("operations refuse strangers and people without the right differently", async () => {
  const db = await testDatabase();
  const as = (actor: ReturnType<typeof actorWith> | null) => testContext(db, { actor });
  const code = (value: string) => expect.objectContaining({ code: value });
  expect(() => authorise(as(null), "unit.manage")).toThrow(code("unauthenticated"));
  expect(() => authorise(as(everywhere("petugas")), "unit.manage")).toThrow(code("forbidden"));
  expect(() => authorise(as(inUnit("kepala")), "result.view-live", "B")).toThrow(code("forbidden"));
  expect(() => authoriseStaff(as(null), "survey.answer")).toThrow(code("unauthenticated"));
  expect(() => authoriseEverywhere(as(inUnit("admin")), "audit.read")).toThrow(code("forbidden"));
  expect(authoriseEverywhere(as(everywhere("admin")), "audit.read").username).toBe("tester");
});

test("a first password opens nothing but the page where it is changed", async () => {
  const actor = { ...everywhere("admin"), mustChangePassword: true };
  const ctx = testContext(await testDatabase(), { actor });
  const open = PERMISSIONS.filter((permission) => {
    try {
      authorise(ctx, permission);
      return true;
    } catch {
      return false;
    }
  });
  expect(open).toEqual([
    "unit.find",
    "survey.answer",
    "result.view-published",
    "index.calculate",
    "session.start",
    "account.manage-own",
    "staff.enter",
    "topic.post",
    "topic.read-public",
    "topic.follow",
    "consultation.read",
  ]);
});
