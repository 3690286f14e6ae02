import { COMPARED_FROM } from "#core/satisfaction/compared-from.ts";
import type {
  Figure,
  IndexReport,
  Interval,
  SampleStatus,
} from "#core/satisfaction/index-report.ts";
import { type Comparison, compareResults } from "./compare-results.ts";
import { reportOfSnapshot } from "./report-of-snapshot.ts";
import type { Snapshot } from "./snapshot.ts";

/** A publication in force or withdrawn, as lists are made from it. */
export interface PublishedItem {
  /** null once withdrawn: its figures are no longer shown. */
  snapshot: Snapshot | null;
  survey: string;
  unit: Snapshot["unit"];
  checksum: string;
  publishedAt: Date;
}

/** One unit in the public list. */
export interface PublishedLine extends Omit<PublishedItem, "snapshot"> {
  state: "published" | "withheld" | "withdrawn";
  n: number | null;
  figure: Figure | null;
  interval: Interval | null;
  minimumSample: number | null;
  sampleStatus: SampleStatus | null;
  smallSample: boolean;
  /** With its precision and method; null where there is no index. */
  report: IndexReport | null;
  /** Enough answered to compare it with other units. */
  compared: boolean;
  /** Other units of the list whose index cannot be told apart from this one's. */
  alike: Pick<Snapshot["unit"], "slug" | "name">[];
}

export interface PublishedLines {
  /** In the order given. */
  lines: PublishedLine[];
  /** What the words "cannot be told apart" rest on. */
  comparison: Pick<Comparison, "pairs" | "apart" | "withoutCost">;
}

/** The lines of a period. @param minimum answers that a comparison needs */
export function publishedLines(
  items: readonly PublishedItem[],
  minimum = COMPARED_FROM,
): PublishedLines {
  const results = items.flatMap(({ survey, snapshot }) =>
    snapshot === null || snapshot.index === null
      ? []
      : [{ key: survey, parts: [{ ...snapshot, index: snapshot.index }] }],
  );
  const { alike, tooFew, ...comparison } = compareResults(results, minimum);
  const lines = items.map((item) => ({
    ...lineOf(item),
    compared: !tooFew.includes(item.survey) && item.survey in alike,
    alike: items
      .filter(({ survey }) => alike[item.survey]?.includes(survey))
      .map(({ unit }) => unit),
  }));
  return { lines, comparison };
}

function lineOf({ snapshot, ...item }: PublishedItem): Omit<PublishedLine, "alike" | "compared"> {
  const index = snapshot?.index ?? null;
  return {
    ...item,
    state: snapshot === null ? "withdrawn" : index === null ? "withheld" : "published",
    n: snapshot?.n ?? null,
    figure: index === null ? null : { ikm: index.ikm, grade: index.grade },
    interval: index?.interval ?? null,
    minimumSample: snapshot?.minimumSample ?? null,
    sampleStatus: snapshot?.sampleStatus ?? null,
    smallSample: index?.smallSample ?? false,
    report: snapshot && reportOfSnapshot(snapshot),
  };
}
