import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { folded } from "#db/queries/contains.ts";
import { cycles } from "#db/schema/cycles.ts";
import { rewards } from "#db/schema/development.ts";
import { employees } from "#db/schema/employees.ts";
import { units } from "#db/schema/units.ts";
import type { Statement } from "#db/write.ts";

export type RewardRow = typeof rewards.$inferSelect;

/** A reward with who has it: a unit or an employee. */
export interface FullReward {
  reward: RewardRow;
  cycle: { key: string };
  unit: { slug: string; name: string } | null;
  employee: { id: string; name: string } | null;
}

const selectRewards = (db: Database) =>
  db.orm
    .select({
      reward: rewards,
      cycle: { key: cycles.key },
      unit: { slug: units.slug, name: units.name },
      employee: { id: employees.id, name: employees.name },
    })
    .from(rewards)
    .innerJoin(cycles, eq(cycles.id, rewards.cycleId))
    .leftJoin(units, eq(units.id, rewards.unitId))
    .leftJoin(employees, eq(employees.id, rewards.employeeId));

/** What was decided for a cycle, taken back ones too; units first, each by name. */
export const listRewardsOfCycle = (db: Database, cycleId: string): Promise<FullReward[]> =>
  selectRewards(db)
    .where(eq(rewards.cycleId, cycleId))
    .orderBy(
      sql`${rewards.unitId} IS NULL`,
      asc(folded(sql`coalesce(${units.name}, ${employees.name})`)),
      asc(rewards.decidedOn),
      asc(rewards.id),
    );

/** The rewards of one person that were not taken back, the latest first. */
export const listRewards = (db: Database, employeeId: string): Promise<FullReward[]> =>
  selectRewards(db)
    .where(and(eq(rewards.employeeId, employeeId), isNull(rewards.withdrawnReason)))
    .orderBy(desc(rewards.decidedOn), asc(rewards.id));

export async function findReward(db: Database, id: string): Promise<FullReward | undefined> {
  const [row] = await selectRewards(db).where(eq(rewards.id, id));
  return row;
}

export const insertReward = (db: Database, row: typeof rewards.$inferInsert): Statement =>
  db.orm.insert(rewards).values(row);

export const withdrawReward = (db: Database, id: string, withdrawnReason: string): Statement =>
  db.orm.update(rewards).set({ withdrawnReason }).where(eq(rewards.id, id));
