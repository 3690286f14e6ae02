import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Role } from "#core/access/roles.ts";
import type { ActionState } from "#core/actions/action-state.ts";
import type { Database } from "#db/client.ts";
import { folded } from "#db/queries/contains.ts";
import { accountRoles, accounts } from "#db/schema/access.ts";
import { consultations, followUpActions } from "#db/schema/consultations.ts";
import { publicTopics } from "#db/schema/topics.ts";
import { units } from "#db/schema/units.ts";
import type { Statement } from "#db/write.ts";

export type ActionRow = typeof followUpActions.$inferSelect;
export type NewAction = typeof followUpActions.$inferInsert;

/** An action with what stands around it; `topic` only while the public may see that topic. */
export interface FullAction {
  action: ActionRow;
  unit: { id: string; slug: string; name: string };
  consultation: { slug: string; theme: string; state: string } | null;
  topic: { code: string; title: string | null } | null;
  owner: string | null;
  /** False for who may not sign in any more. */
  ownerActive: boolean | null;
}

export interface ActionFilter {
  id?: string | undefined;
  /** Only actions of these units; null or absent means all. */
  unitIds?: readonly string[] | null | undefined;
  consultationId?: string | undefined;
  states?: readonly ActionState[] | undefined;
  publicOnly?: boolean | undefined;
}

/** Actions by unit, then in the order of their deadlines. */
export async function listActions(db: Database, filter: ActionFilter): Promise<FullAction[]> {
  const { id, unitIds, consultationId, states, publicOnly } = filter;
  // Agreements in the order in which they were made, also within one millisecond.
  const byAgreement =
    consultationId === undefined
      ? []
      : [asc(followUpActions.createdAt), sql`follow_up_actions.rowid`];
  const rows = await db.orm
    .select({
      action: followUpActions,
      unit: { id: units.id, slug: units.slug, name: units.name },
      consultation: {
        slug: consultations.slug,
        theme: consultations.theme,
        state: consultations.state,
      },
      topic: { code: publicTopics.code, title: publicTopics.title },
      owner: accounts.name,
      ownerActive: accounts.active,
    })
    .from(followUpActions)
    .innerJoin(units, eq(units.id, followUpActions.unitId))
    .leftJoin(consultations, eq(consultations.id, followUpActions.consultationId))
    .leftJoin(publicTopics, eq(publicTopics.id, followUpActions.topicId))
    .leftJoin(accounts, eq(accounts.id, followUpActions.ownerAccountId))
    .where(
      and(
        id === undefined ? undefined : eq(followUpActions.id, id),
        unitIds ? inArray(followUpActions.unitId, [...unitIds]) : undefined,
        consultationId === undefined
          ? undefined
          : eq(followUpActions.consultationId, consultationId),
        states && inArray(followUpActions.state, [...states]),
        publicOnly ? and(eq(followUpActions.public, true), eq(units.active, true)) : undefined,
      ),
    )
    .orderBy(
      ...byAgreement,
      asc(folded(units.name)),
      asc(followUpActions.dueOn),
      asc(followUpActions.createdAt),
      asc(followUpActions.id),
    );
  return rows;
}

export async function findAction(db: Database, id: string): Promise<FullAction | undefined> {
  const [row] = await listActions(db, { id });
  return row;
}

/** Active people with one of these roles for the unit, for a unit above it or for the government. */
export async function listPossibleOwners(
  db: Database,
  unitId: string,
  roles: readonly Role[],
): Promise<{ id: string; name: string }[]> {
  const above = sql`(WITH RECURSIVE above(id, parent_id) AS (
    SELECT id, parent_id FROM units WHERE id = ${unitId}
    UNION SELECT units.id, units.parent_id FROM units JOIN above ON units.id = above.parent_id
  ) SELECT id FROM above)`;
  return db.orm
    .selectDistinct({ id: accounts.id, name: accounts.name })
    .from(accounts)
    .innerJoin(accountRoles, eq(accountRoles.accountId, accounts.id))
    .where(
      and(
        eq(accounts.active, true),
        inArray(accountRoles.role, [...roles]),
        sql`(${accountRoles.unitId} IS NULL OR ${accountRoles.unitId} IN ${above})`,
      ),
    )
    .orderBy(asc(folded(accounts.name)));
}

export const insertAction = (db: Database, row: NewAction): Statement =>
  db.orm.insert(followUpActions).values(row);

export const updateAction = (db: Database, id: string, values: Partial<NewAction>): Statement =>
  db.orm.update(followUpActions).set(values).where(eq(followUpActions.id, id));

export const deleteAction = (db: Database, id: string): Statement =>
  db.orm.delete(followUpActions).where(eq(followUpActions.id, id));

/** The agreements of a consultation become visible with its result. */
export const publishActionsOf = (db: Database, consultationId: string): Statement =>
  db.orm
    .update(followUpActions)
    .set({ public: true })
    .where(eq(followUpActions.consultationId, consultationId));
