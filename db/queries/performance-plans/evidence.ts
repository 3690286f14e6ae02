import { and, desc, eq, gte, lte } from "drizzle-orm";
import { proposedText } from "#core/topics/screening-findings.ts";
import type { Database } from "#db/client.ts";
import { evidence, workResults } from "#db/schema/performance-plans.ts";
import { publicTopics } from "#db/schema/topics.ts";
import { units } from "#db/schema/units.ts";
import type { Statement } from "#db/write.ts";
import { sha256 } from "#lib/sha256.ts";

export type EvidenceRow = typeof evidence.$inferSelect;
export type NewEvidence = typeof evidence.$inferInsert;

/** Evidence with what stands around it. */
export interface EvidenceItem extends EvidenceRow {
  unit: { slug: string; name: string };
  /** The row of the SKP that it is evidence for. */
  plan: string | null;
  /**
   * The citizen's words as the public may read them now, masked once more; null when it comes from
   * no post. A post that left the public has no words any more: they are never copied.
   */
  topic: {
    code: string;
    title: string | null;
    words: string | null;
    /** Are these other words than when it was attached (moderation masked something since)? */
    changed: boolean;
  } | null;
}

export interface EvidenceFilter {
  id?: string | undefined;
  employeeId?: string | undefined;
  /** First and last day on which it happened, YYYY-MM-DD. */
  from?: string | undefined;
  to?: string | undefined;
}

const selectEvidence = (db: Database) =>
  db.orm
    .select({
      row: evidence,
      unit: { slug: units.slug, name: units.name },
      plan: workResults.plan,
      topic: { code: publicTopics.code, title: publicTopics.title, text: publicTopics.text },
    })
    .from(evidence)
    .innerJoin(units, eq(units.id, evidence.unitId))
    .leftJoin(workResults, eq(workResults.id, evidence.workResultId))
    .leftJoin(publicTopics, eq(publicTopics.id, evidence.topicId));

const masked = (text: string | null): string | null => (text === null ? null : proposedText(text));

function wordsOf(
  { code, title, text }: { code: string; title: string | null; text: string | null },
  checksum: string | null,
): EvidenceItem["topic"] {
  const words = masked(text);
  const changed = words !== null && checksum !== null && sha256(words) !== checksum;
  return { code, title: masked(title), words, changed };
}

async function findAll(db: Database, filter: EvidenceFilter): Promise<EvidenceItem[]> {
  const { id, employeeId, from, to } = filter;
  const rows = await selectEvidence(db)
    .where(
      and(
        id === undefined ? undefined : eq(evidence.id, id),
        employeeId === undefined ? undefined : eq(evidence.employeeId, employeeId),
        from === undefined ? undefined : gte(evidence.happenedOn, from),
        to === undefined ? undefined : lte(evidence.happenedOn, to),
      ),
    )
    .orderBy(desc(evidence.happenedOn), desc(evidence.attachedAt), evidence.id);
  return rows.map(({ row, topic, ...around }) => ({
    ...row,
    ...around,
    topic: topic && wordsOf(topic, row.checksum),
  }));
}

/** A person's evidence of these days (YYYY-MM-DD, both included), the newest first; taken back ones too. */
export const listEvidence = (
  db: Database,
  employeeId: string,
  from: string,
  to: string,
): Promise<EvidenceItem[]> => findAll(db, { employeeId, from, to });

export async function findEvidence(db: Database, id: string): Promise<EvidenceItem | undefined> {
  return (await findAll(db, { id }))[0];
}

export const insertEvidence = (db: Database, row: NewEvidence): Statement =>
  db.orm.insert(evidence).values(row);

export const withdrawEvidenceRow = (db: Database, id: string, withdrawnReason: string): Statement =>
  db.orm.update(evidence).set({ withdrawnReason }).where(eq(evidence.id, id));
