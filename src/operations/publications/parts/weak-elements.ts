import { readSnapshot } from "#core/publications/snapshot.ts";
import type { Database } from "#db/client.ts";
import { listPublished } from "#db/queries/publications/publications.ts";

/** One of the lowest three elements of a unit's newest published result. */
export interface WeakElement {
  /** Names it in forms: unit and element. */
  value: string;
  unit: { id: string; slug: string; name: string };
  surveyId: string;
  key: string;
  name: { id: string; en: string };
  /** NRR × 25. */
  index: number;
}

/** What these units should improve first, each by its newest result that was not withdrawn. */
export async function weakElements(
  db: Database,
  unitIds: readonly string[],
): Promise<WeakElement[]> {
  if (unitIds.length === 0) return [];
  const published = await listPublished(db, { unitIds });
  const inForce = published.filter(({ publication }) => publication.withdrawnAt === null);
  const newest = [...Map.groupBy(inForce, ({ unit }) => unit.id).values()].flatMap((of) =>
    of.slice(0, 1),
  );
  return newest.flatMap(({ publication, unit: { id, slug, name }, survey }) => {
    const { index } = readSnapshot(publication.snapshot);
    const elements = index?.elements.filter(({ key }) => index.lowest.includes(key)) ?? [];
    return elements
      .toSorted((a, b) => a.sum - b.sum)
      .map((element) => ({
        value: `${slug}:${element.key}`,
        unit: { id, slug, name },
        surveyId: survey.id,
        key: element.key,
        name: element.name,
        index: element.index,
      }));
  });
}
