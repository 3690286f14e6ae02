import type { Actor, Role } from "#core/access/roles.ts";
import type { Database } from "#db/client.ts";
import { findActor } from "#db/queries/access/accounts.ts";
import { accountRoles, accounts } from "#db/schema/access.ts";
import { employees, postings } from "#db/schema/employees.ts";
import { appraisals, cycles } from "#db/schema/evaluations.ts";
import { STANDARD_METHOD_ID } from "#db/seed/base.ts";
import { write } from "#db/write.ts";
import type { Context } from "#operations/context.ts";
import { testContext, testDatabase } from "./context.ts";
import { runSql } from "./run-sql.ts";
import { seedGovernment, seedUnit } from "./survey-fixture.ts";

/** The quarter that is evaluated; `p-2026-t3` is its period. */
export const CYCLE = "2026-t3";
/** In the quarter after it, the usual time for evaluating. */
export const EVALUATION_DAY = new Date("2026-10-12T03:00:00Z");

interface Person {
  /** Also his username; his employee id is `e-key`, his appraisal `a-key`. */
  key: string;
  unit: "setda" | "dinas" | "uptd" | "bkpsdm";
  position: string;
  assessor: string | null;
  head?: boolean;
  roles?: { role: Role; unit: string | null }[];
}

/**
 * Sekda heads the government; under him the agency `dinas` (head kadis) with section head kabid and
 * staff rina, budi, sari, tono, under kadis also the office `uptd` (head kauptd) with staff umar; and
 * the personnel office `bkpsdm` (head kaban) with dewi, who holds the role kepegawaian.
 */
const PEOPLE: readonly Person[] = [
  {
    key: "sekda",
    unit: "setda",
    position: "Sekretaris Daerah",
    assessor: null,
    head: true,
    roles: [{ role: "kepala", unit: null }],
  },
  {
    key: "kadis",
    unit: "dinas",
    position: "Kepala Dinas",
    assessor: "sekda",
    head: true,
    roles: [{ role: "kepala", unit: "dinas" }],
  },
  { key: "kabid", unit: "dinas", position: "Kepala Bidang Pelayanan", assessor: "kadis" },
  { key: "rina", unit: "dinas", position: "Petugas Loket", assessor: "kabid" },
  { key: "budi", unit: "dinas", position: "Petugas Loket", assessor: "kabid" },
  { key: "sari", unit: "dinas", position: "Pengolah Data", assessor: "kabid" },
  { key: "tono", unit: "dinas", position: "Pengadministrasi", assessor: "kabid" },
  {
    key: "kauptd",
    unit: "uptd",
    position: "Kepala UPTD",
    assessor: "kadis",
    head: true,
    roles: [{ role: "kepala", unit: "uptd" }],
  },
  { key: "umar", unit: "uptd", position: "Petugas Loket", assessor: "kauptd" },
  {
    key: "kaban",
    unit: "bkpsdm",
    position: "Kepala BKPSDM",
    assessor: "sekda",
    head: true,
    roles: [{ role: "kepala", unit: "bkpsdm" }],
  },
  {
    key: "dewi",
    unit: "bkpsdm",
    position: "Analis Kepegawaian",
    assessor: "kaban",
    roles: [{ role: "kepegawaian", unit: null }],
  },
];

/** Officers who are no employees of this story. */
const OFFICERS: readonly { key: string; role: Role }[] = [
  { key: "organisasi", role: "organisasi" },
  { key: "inspektorat", role: "inspektorat" },
  { key: "admin", role: "admin" },
];

export const employeeId = (key: string): string => `e-${key}`;
export const appraisalId = (key: string): string => `a-${key}`;

const assessorOf = (key: string | null) =>
  PEOPLE.find((person) => person.key === key)?.assessor ?? null;
const idOrNull = (key: string | null) => (key === null ? null : employeeId(key));

/** NIP of the n-th person: born 1980, appointed 2005. */
const nip = (at: number) => `19800101200501${String(1001 + at)}`;

/** The people above with accounts and postings, and the running cycle 2026-t3 with their appraisals. */
export async function fillEvaluationFixture(db: Database): Promise<void> {
  await seedGovernment(db);
  for (const unit of ["setda", "dinas", "bkpsdm"]) await seedUnit(db, unit);
  await seedUnit(db, "uptd", { parent: "dinas", kind: "uptd" });
  const people = [...PEOPLE.map(({ key }) => key), ...OFFICERS.map(({ key }) => key)];
  const grants = [
    ...PEOPLE.flatMap(({ key, roles = [] }) =>
      roles.map(({ role, unit }) => ({
        accountId: `account-${key}`,
        role,
        unitId: unit === null ? null : `u-${unit}`,
      })),
    ),
    ...OFFICERS.map(({ key, role }) => ({ accountId: `account-${key}`, role, unitId: null })),
  ];
  await write(db, [
    db.orm.insert(accounts).values(
      people.map((key) => ({
        id: `account-${key}`,
        username: key,
        name: key,
        passwordHash: "-",
        createdAt: EVALUATION_DAY,
      })),
    ),
    db.orm.insert(accountRoles).values(grants),
    db.orm.insert(employees).values(
      PEOPLE.map(({ key }, at) => ({
        id: employeeId(key),
        nip: nip(at),
        name: key,
        accountId: `account-${key}`,
      })),
    ),
    db.orm.insert(postings).values(
      PEOPLE.map(({ key, unit, position, assessor, head = false }) => ({
        id: `p-${key}`,
        employeeId: employeeId(key),
        unitId: `u-${unit}`,
        position,
        isHead: head,
        assessorId: idOrNull(assessor),
        startsOn: "2024-01-01",
      })),
    ),
    db.orm.insert(cycles).values({
      id: `c-${CYCLE}`,
      key: CYCLE,
      kind: "triwulan",
      startsOn: "2026-07-01",
      endsOn: "2026-09-30",
      state: "running",
      methodId: STANDARD_METHOD_ID,
    }),
    db.orm.insert(appraisals).values(
      PEOPLE.map(({ key, unit, position, assessor, head = false }) => ({
        id: appraisalId(key),
        cycleId: `c-${CYCLE}`,
        employeeId: employeeId(key),
        unitId: `u-${unit}`,
        position,
        isHead: head,
        assessorId: idOrNull(assessor),
        reviewerId: idOrNull(assessorOf(assessor)),
      })),
    ),
  ]);
}

/** That government in a database in memory. */
export async function evaluationDatabase(): Promise<Database> {
  const db = await testDatabase();
  await fillEvaluationFixture(db);
  return db;
}

/** The cycle in any of its states, past the rule that it goes one step forward. */
export async function moveCycle(db: Database, state: string): Promise<void> {
  const rule = "SELECT sql FROM sqlite_master WHERE name = 'cycles_one_step'";
  const trigger = String((await db.client.execute(rule)).rows[0]?.sql);
  await runSql(db, "DROP TRIGGER cycles_one_step");
  await runSql(db, "UPDATE cycles SET state = ?", state);
  await runSql(db, trigger);
}

export async function personActor(db: Database, key: string): Promise<Actor> {
  const actor = await findActor(db, `account-${key}`);
  if (actor === null) throw new Error(`no person ${key}`);
  return actor;
}

/** A context in which one of these people acts, on `EVALUATION_DAY`. */
export const asPerson = async (
  db: Database,
  key: string,
  overrides: Partial<Context> = {},
): Promise<Context> =>
  testContext(db, { actor: await personActor(db, key), now: () => EVALUATION_DAY, ...overrides });
