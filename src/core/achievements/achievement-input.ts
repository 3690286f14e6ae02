import { z } from "zod";
import { isWebAddress } from "#core/consultations/consultation-input.ts";
import type { CycleState } from "#core/cycles/cycle-state.ts";
import type { EvaluationMethod, Indicator } from "#core/cycles/method.ts";
import { ACHIEVEMENTS, type Achievement } from "#core/cycles/predicate.ts";
import { optionalDecimalField } from "#core/number-fields.ts";
import { optionalLine, optionalText } from "#core/text-fields.ts";
import { versionSchema } from "#core/version.ts";
import { type FieldErrors, failure, type Result, success } from "#lib/result.ts";

/** In which stages of a cycle what may be done, as long as nothing is set. */
export const OPEN_IN = {
  plan: ["planning", "running"],
  report: ["running", "assessing"],
  comment: ["running", "assessing"],
  set: ["assessing"],
} as const satisfies Record<string, readonly CycleState[]>;
export type AchievementAct = keyof typeof OPEN_IN;

/** May this be done now? Once something is set, only setting anew is left. */
export const isOpen = (act: AchievementAct, state: CycleState, isSet: boolean): boolean =>
  (OPEN_IN[act] as readonly CycleState[]).includes(state) && (act === "set" || !isSet);

export const setAchievementSchema = z.object({
  version: versionSchema,
  achievement: z.enum(ACHIEVEMENTS, "error.choose"),
  reason: optionalText(2_000),
});

/** Who differs from the proposal, or sets without one, says why in a sentence. */
const SHORTEST_REASON = 10;

export function decideAchievement(
  proposed: Achievement | null,
  { achievement, reason }: { achievement: Achievement; reason: string | null },
): Result<{ achievement: Achievement; proposed: Achievement | null; reason: string | null }> {
  const needed = achievement !== proposed;
  if (needed && (reason ?? "").length < SHORTEST_REASON) {
    return failure({ reason: "achievement.reason-needed" });
  }
  return success({ achievement, proposed, reason });
}

export const headCommentSchema = z.object({ version: versionSchema, comment: optionalText(4_000) });

/** A number as people type it, with comma or point; null when empty. */
const amount = optionalDecimalField({ min: 0, max: 1e9 });

/** What a target may be: an index from 25 to 100, a share up to 100 %, any number for the rest. */
function targetFor({ source }: Indicator) {
  const [least, most] = source === "ikm" ? [25, 100] : source === "manual" ? [0, 1e9] : [0, 100];
  return amount.refine(
    (value) => value === null || (value > 0 && value >= least && value <= most),
    `achievement.target-range?least=${least}&most=${most}`,
  );
}

const fieldsFor = <T extends z.ZodType>(
  indicators: readonly Indicator[],
  field: (indicator: Indicator) => T,
): z.ZodObject<Record<string, T>> =>
  z.object(Object.fromEntries(indicators.map((each) => [each.key, field(each)])));

/** Targets by indicator; an empty one means the method's. */
export const targetsSchema = ({ indicators }: EvaluationMethod) =>
  z.object({ version: versionSchema, targets: fieldsFor(indicators, targetFor) });

const report = z.object({
  realisation: amount,
  evidence: optionalText(2_000),
  evidenceLink: optionalLine(500).refine(
    (text) => text === null || isWebAddress(text),
    "error.web-address",
  ),
});
type Report = z.infer<typeof report>;

export const manualIndicators = ({ indicators }: EvaluationMethod): Indicator[] =>
  indicators.filter(({ source }) => source === "manual");

/** Realisations of the manual indicators. */
export const reportsSchema = (method: EvaluationMethod) =>
  z.object({ version: versionSchema, reports: fieldsFor(manualIndicators(method), () => report) });

/** A realisation without evidence would not count: it is asked for at once. */
export function checkReports(
  reports: Readonly<Record<string, Report>>,
): Result<Readonly<Record<string, Report>>> {
  const errors: FieldErrors = {};
  for (const [key, { realisation, evidence, evidenceLink }] of Object.entries(reports)) {
    if (realisation !== null && evidence === null && evidenceLink === null) {
      errors[`reports.${key}.evidence`] = "achievement.evidence-needed";
    }
  }
  return Object.keys(errors).length > 0 ? failure(errors) : success(reports);
}
