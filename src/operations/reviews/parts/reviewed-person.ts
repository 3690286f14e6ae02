import type { Behaviour } from "#core/cycles/behaviour.ts";
import type { ItemFigure } from "#core/development/training-needs.ts";
import type { Database } from "#db/client.ts";
import { reviewSummaryOf } from "./review-summary-of.ts";

/** What a closed 360° round shows about one person, as far as development needs it. */
export interface ReviewedPerson {
  /** Means by group of raters; what may not be shown is not among them, and neither is the own view. */
  items: ItemFigure[];
  /** Mean of all others' shown answers by behaviour, 1 to 4. */
  behaviours: { behaviour: Behaviour; mean: number }[];
}

/** For operations that have authorised; null while there is no closed round about this person. */
export async function reviewedPerson(
  db: Database,
  appraisalId: string,
): Promise<ReviewedPerson | null> {
  const summary = await reviewSummaryOf(db, appraisalId);
  if (summary === null) return null;
  const others = summary.groups.filter((relation) => relation !== "self");
  return {
    items: summary.items.flatMap(({ key, behaviour, groups }) =>
      others.flatMap((relation) => {
        const figure = groups[relation] ?? null;
        if (figure === null) return [];
        return [{ behaviour, item: key, relation, n: figure.n, mean: figure.mean }];
      }),
    ),
    behaviours: summary.behaviours.flatMap(({ behaviour, others: seen }) =>
      seen === null ? [] : [{ behaviour, mean: seen.mean }],
    ),
  };
}
