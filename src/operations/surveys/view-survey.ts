import { AppError } from "#core/app-error.ts";
import { elementCodes, elementsInCodeOrder } from "#core/instruments/element-codes.ts";
import type { InstrumentDefinition } from "#core/instruments/instrument.ts";
import type { Locale } from "#core/locale.ts";
import { type ViewedPeriod, viewPeriod } from "#core/periods/view-period.ts";
import type { SurveyState } from "#core/surveys/survey-state.ts";
import { currentSurveyOfUnit, findSurveyBySlug } from "#db/queries/surveys/surveys.ts";
import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

export interface SurveyView {
  slug: string;
  state: Exclude<SurveyState, "draft">;
  unit: { slug: string; name: string };
  period: ViewedPeriod;
  legalBasis: string;
  /** The questions as they are asked, in the order of their codes; `options` from score 1 to 4. */
  elements: SurveyQuestion[];
  services: { slug: string; name: string; free: boolean }[];
  /** Another survey of the unit that is open now, when this one is not. */
  current: string | null;
}

export interface SurveyQuestion {
  key: string;
  /** U1…U9 */
  code: string;
  name: string;
  question: string;
  options: string[];
}

/**
 * A survey as citizens see it, its questions in their language.
 * @throws AppError `not_found` for unknown surveys and drafts
 */
export async function viewSurvey(ctx: Context, slug: string): Promise<SurveyView> {
  authorise(ctx, "survey.answer");
  const found = await findSurveyBySlug(ctx.db, slug);
  const state = found?.survey.state ?? "draft";
  if (found === undefined || state === "draft") throw new AppError("not_found");
  const { unit, period, instrument } = found;
  const other = state === "open" ? undefined : await currentSurveyOfUnit(ctx.db, unit.id);
  return {
    slug,
    state,
    unit: { slug: unit.slug, name: unit.name },
    period: viewPeriod(period),
    legalBasis: instrument.definition.legalBasis,
    elements: questions(instrument.definition, ctx.locale),
    services: found.services.map(({ slug, name, free }) => ({ slug, name, free })),
    current: other?.survey.slug ?? null,
  };
}

function questions(definition: InstrumentDefinition, locale: Locale): SurveyQuestion[] {
  const codes = elementCodes(definition);
  return elementsInCodeOrder(definition).map(({ key, name, question, options }) => ({
    key,
    code: codes[key] ?? key,
    name: name[locale],
    question: question[locale],
    options: options[locale],
  }));
}
