import { elementCodes } from "#core/instruments/element-codes.ts";
import type { InstrumentDefinition } from "#core/instruments/instrument.ts";
import type { IndexReport } from "#core/satisfaction/index-report.ts";
import type { SurveyReport } from "#core/satisfaction/survey-report.ts";
import type { Tally } from "#core/satisfaction/tally.ts";
import type { PublicFigures } from "#core/topics/public-figures.ts";
import type { Snapshot, SnapshotIndex } from "./snapshot.ts";

export interface SnapshotSubject
  extends Pick<Snapshot, "government" | "unit" | "survey" | "period" | "version" | "reason"> {
  publishedAt: Date;
  instrument: { key: string; version: number; name: string; definition: InstrumentDefinition };
  services: readonly { slug: string; name: string }[];
  /** Σt and Σt² without the element of cost; null where it was not asked. */
  totalsWithoutCost: Tally["totals"];
  /** Null where citizens brought nothing: then it is not mentioned either. */
  dialogue?: PublicFigures | null;
}

/**
 * The figures of a closed survey as the public will see them from now on. With fewer than five
 * answers the index, its elements and all breakdowns are left out: "data belum cukup".
 */
export function buildSnapshot(
  report: SurveyReport,
  tally: Tally,
  subject: SnapshotSubject,
): Snapshot {
  const { services, publishedAt, instrument, dialogue, totalsWithoutCost, ...names } = subject;
  const { key, version, name, definition } = instrument;
  return {
    format: "tanggap-publication/1",
    ...names,
    publishedAt: publishedAt.toISOString(),
    instrument: { key, version, name, codeOrder: definition.codeOrder },
    n: report.n,
    population: report.population,
    minimumSample: report.minimumSample,
    sampleStatus: report.sampleStatus,
    index:
      report.index === null || report.withheld
        ? null
        : { ...indexPart(report.index, tally, definition), totalsWithoutCost },
    breakdowns: report.withheld ? [] : breakdownsOf(report, services),
    steered: report.withheld ? null : report.steered,
    ...(dialogue && { dialogue }),
  };
}

function indexPart(
  index: IndexReport,
  tally: Tally,
  definition: InstrumentDefinition,
): SnapshotIndex {
  const { n: _n, population: _population, minimumSample: _m, sampleStatus: _s, ...figures } = index;
  const elements = Object.entries(elementCodes(definition)).flatMap(([key, code]) => {
    const name = definition.elements.find((element) => element.key === key)?.name;
    const result = index.elements.find((element) => element.key === key);
    const scores = tally.counts[key];
    if (name === undefined || result === undefined || scores === undefined) return [];
    const counts: [number, number, number, number] = [...scores];
    return [{ ...result, code, name, counts }];
  });
  return { ...figures, elements, totals: tally.totals };
}

function breakdownsOf({ breakdowns }: SurveyReport, services: SnapshotSubject["services"]) {
  const names = new Map(services.map(({ slug, name }) => [slug, name]));
  return breakdowns.map(({ dimension, groups, hidden }) => ({
    dimension,
    groups: groups.map((group) => ({
      ...group,
      name: dimension === "service" ? (names.get(group.key) ?? null) : null,
    })),
    hidden,
  }));
}
