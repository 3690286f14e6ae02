import type { Figure, Interval, SampleStatus } from "#core/satisfaction/index-report.ts";
import { companionsOf } from "#core/satisfaction/told-apart.ts";
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
  /** Other units of the list whose index cannot be told apart from this one's. */
  alike: string[];
}

/** The lines of a period in the order given. */
export function publishedLines(items: readonly PublishedItem[]): PublishedLine[] {
  const companions = companionsOf(
    items.flatMap(({ survey, snapshot }) => {
      if (snapshot === null || snapshot.index === null) return [];
      const { ikm, standardError } = snapshot.index;
      return [{ key: survey, n: snapshot.n, ikm, standardError }];
    }),
  );
  return items.map((item) => ({
    ...lineOf(item),
    alike: items
      .filter(({ survey }) => companions[item.survey]?.includes(survey))
      .map(({ unit }) => unit.name),
  }));
}

function lineOf({ snapshot, ...item }: PublishedItem): Omit<PublishedLine, "alike"> {
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
  };
}
