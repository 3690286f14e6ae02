import { readSnapshot, type Snapshot } from "#core/publications/snapshot.ts";
import type { Database } from "#db/client.ts";
import { listPublished } from "#db/queries/publications/publications.ts";

/** Publications in force of these units by unit, the newest period first. */
export async function publicationsInForce(
  db: Database,
  unitIds: readonly string[],
): Promise<ReadonlyMap<string, Snapshot[]>> {
  if (unitIds.length === 0) return new Map();
  const published = await listPublished(db, { unitIds });
  const inForce = published.filter(({ publication }) => publication.withdrawnAt === null);
  const byUnit = Map.groupBy(inForce, ({ unit }) => unit.id);
  return new Map(
    [...byUnit].map(([unitId, of]) => [
      unitId,
      of.map(({ publication }) => readSnapshot(publication.snapshot)),
    ]),
  );
}
