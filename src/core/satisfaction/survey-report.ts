import { CHANNELS, PROFILE_LISTS } from "#core/responses/profile.ts";
import { minimumSample } from "#lib/statistics/minimum-sample.ts";
import { SMALLEST_GROUP } from "#lib/statistics/suppression.ts";
import {
  BREAKDOWN_DIMENSIONS,
  type Breakdown,
  type BreakdownDimension,
  buildBreakdown,
  type GroupTallies,
  type SteeredShare,
  steeredShare,
} from "./breakdown.ts";
import { buildIndexReport } from "./build-index-report.ts";
import { dayTotals } from "./day-totals.ts";
import type { IndexReport, SampleStatus } from "./index-report.ts";
import type { Tally } from "./tally.ts";

export interface SurveyFigures {
  /** How many have answered. More than the tally counts while a survey is open. */
  received?: number;
  tally: Tally;
  groups: Readonly<Record<BreakdownDimension | "steered" | "day", GroupTallies>>;
}

export interface SurveySubject {
  population: number | null;
  legalBasis: string;
  /** The unit's services: answers name them by id, reports by slug. */
  services: readonly { id: string; slug: string }[];
}

/** All that staff see of a survey while it runs, and what a publication is made from. */
export interface SurveyReport {
  /** How many have answered. */
  n: number;
  /** How many of them the figures below count: fewer while the survey is open, see live-steps.ts. */
  counted: number;
  population: number | null;
  minimumSample: number | null;
  sampleStatus: SampleStatus | null;
  /** null without a single answer that counts. */
  index: IndexReport | null;
  /** Too few answers (fewer than five): the public sees no index. */
  withheld: boolean;
  breakdowns: Breakdown[];
  steered: SteeredShare | null;
  /** Answers per day, oldest first; `day` is YYYY-MM-DD. */
  days: { day: string; n: number }[];
}

export function buildSurveyReport(figures: SurveyFigures, subject: SurveySubject): SurveyReport {
  const { tally, groups, received = tally.n } = figures;
  const { population } = subject;
  const needed = population === null ? null : minimumSample(population);
  return {
    n: received,
    counted: tally.n,
    population,
    minimumSample: needed,
    sampleStatus: needed === null ? null : received >= needed ? "met" : "not-met",
    index:
      tally.n === 0
        ? null
        : buildIndexReport(tally, { ...subject, days: dayTotals(groups.day, tally) }),
    withheld: tally.n < SMALLEST_GROUP,
    breakdowns: breakdownsOf(figures, subject),
    steered: steeredShare(groups.steered),
    days: Object.entries(groups.day)
      .map(([day, { n }]) => ({ day, n }))
      .sort((a, b) => (a.day < b.day ? -1 : 1)),
  };
}

function breakdownsOf({ tally, groups }: SurveyFigures, { services }: SurveySubject): Breakdown[] {
  const elementCount = Object.keys(tally.counts).length;
  const slugs = new Map(services.map(({ id, slug }) => [id, slug]));
  const order: Record<BreakdownDimension, readonly string[]> = {
    ...PROFILE_LISTS,
    channel: CHANNELS,
    service: services.map(({ slug }) => slug),
  };
  return BREAKDOWN_DIMENSIONS.map((dimension) => {
    const tallies = dimension === "service" ? renamed(groups.service, slugs) : groups[dimension];
    return buildBreakdown(dimension, tallies, elementCount, order[dimension]);
  });
}

/** By slug; the answers of services that are not the unit's stand together under ''. */
function renamed(tallies: GroupTallies, slugs: ReadonlyMap<string, string>): GroupTallies {
  const bySlug: Record<string, GroupTallies[string]> = {};
  for (const [id, tally] of Object.entries(tallies)) {
    const slug = slugs.get(id) ?? "";
    const { n, sum, sumOfSquares } = bySlug[slug] ?? { n: 0, sum: 0, sumOfSquares: 0 };
    bySlug[slug] = {
      n: n + tally.n,
      sum: sum + tally.sum,
      sumOfSquares: sumOfSquares + tally.sumOfSquares,
    };
  }
  return bySlug;
}
