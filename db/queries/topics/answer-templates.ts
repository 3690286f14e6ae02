import { and, asc, eq, inArray, isNull, or } from "drizzle-orm";
import type { TopicKind } from "#core/topics/topic-kind.ts";
import type { Database } from "#db/client.ts";
import { answerTemplates } from "#db/schema/topics.ts";
import { units } from "#db/schema/units.ts";
import type { Statement } from "#db/write.ts";

export type TemplateRow = typeof answerTemplates.$inferSelect;
export type TemplateItem = TemplateRow & { unitName: string | null; unitSlug: string | null };

export interface TemplateFilter {
  /** Those of these units, and those for every unit; null means all. */
  unitIds?: readonly string[] | null;
  kind?: TopicKind;
  active?: boolean;
}

export async function listTemplates(
  db: Database,
  { unitIds = null, kind, active }: TemplateFilter = {},
): Promise<TemplateItem[]> {
  const rows = await db.orm
    .select({ template: answerTemplates, unitName: units.name, unitSlug: units.slug })
    .from(answerTemplates)
    .leftJoin(units, eq(units.id, answerTemplates.unitId))
    .where(
      and(
        unitIds === null
          ? undefined
          : or(isNull(answerTemplates.unitId), inArray(answerTemplates.unitId, [...unitIds])),
        kind && eq(answerTemplates.kind, kind),
        active === undefined ? undefined : eq(answerTemplates.active, active),
      ),
    )
    .orderBy(asc(answerTemplates.kind), asc(answerTemplates.title), asc(answerTemplates.id));
  return rows.map(({ template, ...unit }) => ({ ...template, ...unit }));
}

export async function findTemplate(db: Database, id: string): Promise<TemplateItem | undefined> {
  const rows = await listTemplates(db);
  return rows.find((row) => row.id === id);
}

export const saveTemplate = (db: Database, { id, ...template }: TemplateRow): Statement =>
  db.orm
    .insert(answerTemplates)
    .values({ id, ...template })
    .onConflictDoUpdate({ target: answerTemplates.id, set: template });
