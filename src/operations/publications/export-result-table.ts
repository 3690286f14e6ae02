import { z } from "zod";
import { readSnapshot } from "#core/publications/snapshot.ts";
import { SNAPSHOT_COLUMNS, snapshotTable } from "#core/publications/snapshot-table.ts";
import { writeCsv } from "#lib/tables/csv.ts";
import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { publishedSurvey } from "./parts/published-survey.ts";

const querySchema = z.object({ survey: z.string().nullish() });

/**
 * A unit's publication as CSV for spreadsheets, in the reader's language.
 * @throws AppError `not_found`, also for what was withdrawn
 */
export async function exportResultTable(
  ctx: Context,
  unitSlug: string,
  query: unknown,
): Promise<string> {
  authorise(ctx, "result.view-published");
  const { publication } = await publishedSurvey(ctx, unitSlug, querySchema.parse(query));
  return writeCsv(SNAPSHOT_COLUMNS, snapshotTable(readSnapshot(publication.snapshot), ctx.locale));
}
