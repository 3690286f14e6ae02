import { expect, test } from "vitest";
import { partiesOf } from "#core/appraisals/open-appraisals.ts";
import { methodSchema } from "#core/cycles/method.ts";
import { nipProblem } from "#core/employees/nip.ts";
import { overlap } from "#core/employees/posting.ts";
import { circleThrough } from "#core/employees/reporting-line.ts";
import type { Database } from "#db/client.ts";
import { listAppraisals } from "#db/queries/appraisals/appraisals.ts";
import { listCycles } from "#db/queries/cycles/cycles.ts";
import { listMethods } from "#db/queries/cycles/methods.ts";
import { listAllPostings, listEmployees } from "#db/queries/employees/personnel.ts";
import { seedBase } from "#db/seed/base.ts";
import { DEMO_ACCOUNTS } from "#db/seed/demo/accounts.ts";
import { DEMO_GOVERNMENTS, type DemoKey, seedDemo } from "#db/seed/demo/seed-demo.ts";
import { testDatabase } from "#tests/support/database.ts";

const GOVERNMENTS = Object.keys(DEMO_GOVERNMENTS) as DemoKey[];
const DAYS = ["2026-11-21", "2026-12-31", "2026-02-10", "2027-07-01"];

async function demo(key: DemoKey, today: string): Promise<Database> {
  const db = await testDatabase();
  await seedBase(db);
  const passwordHashes = new Map(DEMO_ACCOUNTS.map(({ username }) => [username, "hash"]));
  const now = new Date(`${today}T03:00:00Z`);
  await seedDemo(db, { key, now, passwordHashes, volume: 0.01 });
  return db;
}

test.each(GOVERNMENTS.map((key, at) => [key, DAYS[at] ?? ""] as const))(
  "the people of %s on %s keep every rule",
  async (key, today) => {
    const db = await demo(key, today);
    const people = await listEmployees(db);
    expect(people.length).toBeGreaterThan(45);
    expect(people.filter(({ employee }) => nipProblem(employee.nip, today) !== null)).toEqual([]);

    const postings = await listAllPostings(db);
    const byPerson = Map.groupBy(postings, ({ employeeId }) => employeeId);
    expect(byPerson.size).toBe(people.length);
    for (const own of byPerson.values()) {
      for (const [at, posting] of own.entries()) {
        expect(own.slice(at + 1).some((later) => overlap(posting, later))).toBe(false);
        expect(circleThrough(posting, byPerson)).toBeNull();
      }
    }
    const heads = postings.filter(({ isHead }) => isHead);
    for (const [at, head] of heads.entries()) {
      const rival = heads.slice(at + 1).find((other) => other.unitId === head.unitId);
      expect(rival !== undefined && overlap(head, rival)).toBe(false);
    }

    const moved = [...byPerson.values()].filter((own) => own.length > 1);
    expect(moved).toHaveLength(3);
    expect(moved.filter((own) => own[0]?.unitId !== own[1]?.unitId)).toHaveLength(1);
  },
);

test.each(GOVERNMENTS.map((key, at) => [key, DAYS[at] ?? ""] as const))(
  "the cycles of %s on %s are those of its postings and methods",
  async (key, today) => {
    const db = await demo(key, today);
    const postings = await listAllPostings(db);
    const cycles = await listCycles(db);
    for (const { cycle, method } of cycles) {
      expect(methodSchema.safeParse(method.definition).success).toBe(true);
      const opened = await listAppraisals(db, { cycleId: cycle.id });
      const parties = opened.map(({ appraisal }) => ({
        employeeId: appraisal.employeeId,
        unitId: appraisal.unitId,
        position: appraisal.position,
        isHead: appraisal.isHead,
        assessorId: appraisal.assessorId,
        reviewerId: appraisal.reviewerId,
      }));
      expect(new Set(parties)).toEqual(new Set(partiesOf(cycle, postings)));
    }
    const running = cycles.filter(({ cycle }) => cycle.state === "running");
    expect(running.every(({ cycle }) => cycle.startsOn <= today)).toBe(true);
    const methods = await listMethods(db);
    expect(methods.map(({ method }) => method.version)).toEqual([2, 1]);
    expect(methods.every((each) => each.cycles > 0)).toBe(true);
  },
);
