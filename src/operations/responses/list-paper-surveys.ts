import { reach } from "#core/access/policy.ts";
import { type ViewedPeriod, viewPeriod } from "#core/periods/view-period.ts";
import { listOpenSurveys } from "#db/queries/responses/paper.ts";
import { authoriseStaff } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { countPaperForms } from "./parts/count-paper-forms.ts";

export interface PaperSurveys {
  surveys: { slug: string; unit: string; period: ViewedPeriod }[];
  /** Forms this clerk has copied today. */
  today: number;
}

/** The open surveys into which this clerk may copy paper forms. */
export async function listPaperSurveys(ctx: Context): Promise<PaperSurveys> {
  const actor = authoriseStaff(ctx, "response.enter-paper");
  const rows = await listOpenSurveys(ctx.db, reach(actor, "response.enter-paper"));
  const surveys = rows.map(({ survey, unit, period }) => ({
    slug: survey.slug,
    unit: unit.name,
    period: viewPeriod(period),
  }));
  return { surveys, today: await countPaperForms(ctx, actor) };
}
