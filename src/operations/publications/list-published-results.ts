import { z } from "zod";
import { AppError } from "#core/app-error.ts";
import { type CombinedFigure, combineSnapshots } from "#core/publications/combine-snapshots.ts";
import {
  type PublishedLine,
  type PublishedLines,
  publishedLines,
} from "#core/publications/published-line.ts";
import { UNIT_KINDS } from "#core/units/unit-kind.ts";
import { findGovernment } from "#db/queries/government/government.ts";
import type { PeriodRow } from "#db/queries/periods/periods.ts";
import { listPublished, listPublishedPeriods } from "#db/queries/publications/publications.ts";
import { cleanLine } from "#lib/text/clean-text.ts";
import { holdsTerms } from "#lib/text/fold.ts";
import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { publishedItem } from "./parts/published-item.ts";

/** A filter that does not fit is no filter. */
const querySchema = z.object({
  period: z.string().min(1).max(40).optional().catch(undefined),
  search: z.string().overwrite(cleanLine).min(1).max(100).optional().catch(undefined),
  kind: z.enum(UNIT_KINDS).optional().catch(undefined),
  order: z.enum(["name", "kind"]).catch("name"),
});

/** As they come from an address. */
export type ResultQuery = Partial<
  Record<keyof z.input<typeof querySchema>, string | null | undefined>
>;

export interface PublishedResults {
  /** Periods with publications, newest first. */
  periods: PeriodRow[];
  period: PeriodRow | null;
  /** By name or by kind, never by index: this is no ladder of ranks. */
  lines: PublishedLine[];
  /** What "cannot be told apart" rests on: of all units of the period, whatever was searched for. */
  comparison: PublishedLines["comparison"];
  /** How many units have published, whatever was searched for. */
  total: number;
  /** The whole government, external partners left out; null for fewer than two units. */
  government: CombinedFigure | null;
  officialPooling: "pooled" | "mean-of-units";
}

/**
 * Published results of a period, out of the snapshots alone.
 * @throws AppError `not_found` for a period without publications
 */
export async function listPublishedResults(
  ctx: Context,
  query: ResultQuery,
): Promise<PublishedResults> {
  authorise(ctx, "result.view-published");
  const filter = querySchema.parse(query);
  const { period: key } = filter;
  const [periods, settings] = await Promise.all([
    listPublishedPeriods(ctx.db),
    findGovernment(ctx.db),
  ]);
  const period = key === undefined ? periods[0] : periods.find((each) => each.key === key);
  if (period === undefined && key !== undefined) throw new AppError("not_found");
  const published =
    period === undefined ? [] : await listPublished(ctx.db, { periodId: period.id });
  const items = published.map(publishedItem);
  const { lines, comparison } = publishedLines(items, settings?.comparedFrom);
  const own = items.flatMap(({ snapshot, unit }) =>
    snapshot === null || unit.kind === "mitra" ? [] : [snapshot],
  );
  return {
    periods,
    period: period ?? null,
    lines: arranged(lines, filter),
    comparison,
    total: items.length,
    government: combineSnapshots(own),
    officialPooling: settings?.officialPooling ?? "pooled",
  };
}

function arranged(
  lines: readonly PublishedLine[],
  { search, kind, order }: z.output<typeof querySchema>,
): PublishedLine[] {
  const found = lines.filter(
    ({ unit }) =>
      (search === undefined || holdsTerms(unit.name, search)) &&
      (kind === undefined || unit.kind === kind),
  );
  if (order === "name") return found;
  return found.toSorted(
    (a, b) => UNIT_KINDS.indexOf(a.unit.kind) - UNIT_KINDS.indexOf(b.unit.kind),
  );
}
