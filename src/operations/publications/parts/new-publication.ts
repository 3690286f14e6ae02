import { buildSnapshot } from "#core/publications/build-snapshot.ts";
import { COST } from "#core/publications/shared-elements.ts";
import { findGovernment } from "#db/queries/government/government.ts";
import type { PublicationRow } from "#db/queries/publications/publications.ts";
import type { ResultSurvey } from "#db/queries/satisfaction/result-surveys.ts";
import { readTotalsWithout } from "#db/queries/satisfaction/totals-without.ts";
import { canonicalJson } from "#lib/canonical-json.ts";
import { sha256 } from "#lib/sha256.ts";
import type { Context } from "#operations/context.ts";
import type { SurveyFiguresOfUnit } from "#operations/satisfaction/parts/survey-figures.ts";
import { freezeDialogue } from "./freeze-dialogue.ts";

type NewPublication = Omit<PublicationRow, "withdrawnAt" | "withdrawnReason">;

/** Freezes the figures of a survey as one version: canonical JSON and the checksum of its bytes. */
export async function newPublication(
  ctx: Context,
  { survey, unit, period, instrument }: ResultSurvey,
  { report, tally, services }: SurveyFiguresOfUnit,
  { version, reason }: { version: number; reason: string | null },
): Promise<NewPublication> {
  const government = await findGovernment(ctx.db);
  const { key, kind, year, number, startsOn, endsOn } = period;
  const publishedAt = ctx.now();
  const timeZone = government?.timeZone ?? "Asia/Jakarta";
  const [dialogue, totalsWithoutCost] = await Promise.all([
    freezeDialogue(ctx, unit.id, period, timeZone),
    readTotalsWithout(ctx.db, survey.id, COST),
  ]);
  const snapshot = canonicalJson(
    buildSnapshot(report, tally, {
      government: { name: government?.name ?? "", code: government?.code ?? "" },
      unit: { slug: unit.slug, name: unit.name, kind: unit.kind },
      survey: survey.slug,
      period: { key, kind, year, number, startsOn, endsOn },
      instrument,
      services,
      dialogue,
      totalsWithoutCost: COST in tally.counts ? totalsWithoutCost : null,
      version,
      reason,
      publishedAt,
    }),
  );
  const checksum = sha256(snapshot);
  return { surveyId: survey.id, version, snapshot, checksum, reason, publishedAt };
}
