import { buildIndexReport } from "#core/satisfaction/build-index-report.ts";
import type { IndexReport } from "#core/satisfaction/index-report.ts";
import { readIndexRequest } from "#core/satisfaction/index-request.ts";
import { DEFAULT_LEGAL_BASIS } from "#core/satisfaction/method.ts";
import { type Result, success } from "#lib/result.ts";
import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

/** The report of raw scores or counts that somebody brings along. Nothing is stored. */
export async function calculateIndex(ctx: Context, input: unknown): Promise<Result<IndexReport>> {
  authorise(ctx, "index.calculate");
  const request = readIndexRequest(input);
  if (!request.ok) return request;
  const { elements, tally, population } = request.value;
  const report = buildIndexReport(tally, { population, legalBasis: DEFAULT_LEGAL_BASIS });
  // An object's own order puts keys like "2" before "10"; the answer keeps the order asked for.
  const results = new Map(report.elements.map((element) => [element.key, element]));
  return success({ ...report, elements: elements.flatMap((key) => results.get(key) ?? []) });
}
