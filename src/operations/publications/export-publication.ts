import { z } from "zod";
import type { Snapshot } from "#core/publications/snapshot.ts";
import { readSnapshot } from "#core/publications/snapshot.ts";
import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { publishedSurvey } from "./parts/published-survey.ts";

const querySchema = z.object({
  survey: z.string().nullish(),
  /** What is no number names no version that exists. */
  version: z.coerce.number().int().min(1).max(1_000_000).optional().catch(0),
});

export interface ExportedPublication {
  /** Exactly the bytes (UTF-8) under the checksum. */
  bytes: string;
  snapshot: Snapshot;
  checksum: string;
}

/**
 * The stored bytes of a unit's publication: the newest, or that of the named survey, or an earlier
 * version of it.
 * @throws AppError `not_found`, also for what was withdrawn
 */
export async function exportPublication(
  ctx: Context,
  unitSlug: string,
  query: unknown,
): Promise<ExportedPublication> {
  authorise(ctx, "result.view-published");
  const found = await publishedSurvey(ctx, unitSlug, querySchema.parse(query));
  const { snapshot: bytes, checksum } = found.publication;
  return { bytes, checksum, snapshot: readSnapshot(bytes) };
}
