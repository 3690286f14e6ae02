import { AppError, found } from "#core/app-error.ts";
import { elementCodes, elementsInCodeOrder } from "#core/instruments/element-codes.ts";
import { type ViewedPeriod, viewPeriod } from "#core/periods/view-period.ts";
import { findSurveyBySlug } from "#db/queries/surveys/surveys.ts";
import { authorise, authoriseStaff } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { countPaperForms } from "./parts/count-paper-forms.ts";

export interface PaperForm {
  slug: string;
  unit: string;
  period: ViewedPeriod;
  /** In the order of the printed codes, as on the paper. */
  elements: { key: string; code: string; name: string }[];
  services: { slug: string; name: string; free: boolean }[];
  /** Forms this clerk has copied today. */
  today: number;
}

/**
 * What a clerk needs to copy paper forms into a survey.
 * @throws AppError `not_found`, `forbidden` outside the clerk's units, `closed` when it is not open
 */
export async function viewPaperForm(ctx: Context, slug: string): Promise<PaperForm> {
  const actor = authoriseStaff(ctx, "response.enter-paper");
  const { survey, unit, period, instrument, services } = found(
    await findSurveyBySlug(ctx.db, slug),
  );
  authorise(ctx, "response.enter-paper", unit.id);
  if (survey.state !== "open") throw new AppError("closed");
  const codes = elementCodes(instrument.definition);
  return {
    slug,
    unit: unit.name,
    period: viewPeriod(period),
    elements: elementsInCodeOrder(instrument.definition).map(({ key, name }) => ({
      key,
      code: codes[key] ?? key,
      name: name[ctx.locale],
    })),
    services: services.map(({ slug, name, free }) => ({ slug, name, free })),
    today: await countPaperForms(ctx, actor),
  };
}
