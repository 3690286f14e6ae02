import type { SurveyState } from "#core/surveys/survey-state.ts";
import { DAY } from "#lib/dates/day.ts";
import { minimumSample } from "#lib/statistics/minimum-sample.ts";
import { SMALLEST_GROUP } from "#lib/statistics/suppression.ts";
import { groupFigure } from "./group-figure.ts";
import type { Figure } from "./index-report.ts";
import type { GroupTally } from "./tally.ts";

/** What the bureau should look at, per survey. */
export type SurveyFlag =
  | "empty"
  | "too-few"
  | "small-sample"
  | "below-minimum"
  | "low-grade"
  | "silent"
  | "to-publish";

export interface SurveyLine {
  n: number;
  minimumSample: number | null;
  /** null with fewer than five answers. */
  figure: Figure | null;
  flags: SurveyFlag[];
}

export interface SurveyLineInput {
  state: SurveyState;
  population: number | null;
  elementCount: number;
  /** How many have answered. */
  received?: number;
  /** What the figure counts: while the survey is open it stays behind. */
  total: GroupTally | null;
  /** YYYY-MM-DD */
  lastDay: string | null;
}

const SMALL_SAMPLE = 30;
const SILENT_DAYS = 7;
/** One survey in the overview of all. @param today YYYY-MM-DD where the government is */
export function buildSurveyLine(input: SurveyLineInput, today: string): SurveyLine {
  const { population, total, elementCount, received: n = total?.n ?? 0 } = input;
  const needed = population === null ? null : minimumSample(population);
  const figure =
    total === null || total.n < SMALLEST_GROUP ? null : pick(groupFigure(total, elementCount));
  return { n, minimumSample: needed, figure, flags: flagsOf(input, { n, needed, figure }, today) };
}

const pick = ({ ikm, grade }: Figure): Figure => ({ ikm, grade });

function flagsOf(
  { state, lastDay }: SurveyLineInput,
  { n, needed, figure }: { n: number; needed: number | null; figure: Figure | null },
  today: string,
): SurveyFlag[] {
  if (state === "draft") return [];
  const flags: SurveyFlag[] = n === 0 ? ["empty"] : [];
  // While a survey is open its answers still come in: only what is over can be too little.
  if (state !== "open" && n > 0) flags.push(...tooLittle(n, needed));
  if (figure !== null && (figure.grade === "C" || figure.grade === "D")) flags.push("low-grade");
  if (state === "open" && lastDay !== null && daysBetween(lastDay, today) >= SILENT_DAYS) {
    flags.push("silent");
  }
  if (state === "closed") flags.push("to-publish");
  return flags;
}

function tooLittle(n: number, needed: number | null): SurveyFlag[] {
  const size: SurveyFlag[] =
    n < SMALLEST_GROUP ? ["too-few"] : n < SMALL_SAMPLE ? ["small-sample"] : [];
  return needed !== null && n < needed ? [...size, "below-minimum"] : size;
}

const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY);
