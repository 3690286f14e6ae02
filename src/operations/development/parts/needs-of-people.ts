import { type MatchedNeed, matchNeeds, trainingNeeds } from "#core/development/training-needs.ts";
import type { Snapshot } from "#core/publications/snapshot.ts";
import type { FullAppraisal } from "#db/queries/appraisals/appraisals.ts";
import type { FullCycle } from "#db/queries/cycles/cycles.ts";
import { listWishes } from "#db/queries/development/training-needs.ts";
import { listTrainings, type TrainingRow } from "#db/queries/development/trainings.ts";
import type { Context } from "#operations/context.ts";
import { publicationsInForce } from "#operations/publications/parts/publications-in-force.ts";
import { reviewedPerson } from "#operations/reviews/parts/reviewed-person.ts";

/** A person of a cycle with his needs. */
export interface PersonNeeds {
  appraisal: FullAppraisal;
  needs: MatchedNeed<TrainingRow>[];
}

/** The needs of these people, for operations that have authorised. */
export async function needsOfPeople(
  ctx: Context,
  { method }: FullCycle,
  people: readonly FullAppraisal[],
): Promise<PersonNeeds[]> {
  const unitIds = [...new Set(people.map(({ appraisal }) => appraisal.unitId))];
  const ids = people.map(({ appraisal }) => appraisal.id);
  const [published, wishes, catalogue, reviewed] = await Promise.all([
    publicationsInForce(ctx.db, unitIds),
    listWishes(ctx.db, ids),
    listTrainings(ctx.db, { activeOnly: true }),
    Promise.all(ids.map((id) => reviewedPerson(ctx.db, id))),
  ]);
  return people.map((full, at) => {
    const { id, unitId } = full.appraisal;
    const sources = {
      items: reviewed[at]?.items ?? [],
      elements: elementsOf(published.get(unitId) ?? []),
      wishes: wishes.get(id) ?? [],
    };
    const needs = trainingNeeds(sources, method.definition.training);
    return { appraisal: full, needs: matchNeeds(needs, catalogue) };
  });
}

/** Of the newest publication that shows an index. */
function elementsOf(snapshots: readonly Snapshot[]) {
  const index = snapshots.find((each) => each.index !== null)?.index;
  return (index?.elements ?? []).map((element) => ({
    key: element.key,
    index: element.index,
    lowest: index?.lowest.includes(element.key) ?? false,
  }));
}
