import { canFor } from "#core/access/policy.ts";
import type { Behaviour } from "#core/cycles/behaviour.ts";
import { behaviourHint } from "#core/performance-plans/evidence-hint.ts";
import { readSource } from "#core/performance-plans/evidence-input.ts";
import { evidenceErrors } from "#core/performance-plans/evidence-rule.ts";
import { FIGURES, type Figure } from "#core/performance-plans/published-figure.ts";
import type { PeriodKind } from "#core/periods/period-kind.ts";
import type { FullAppraisal } from "#db/queries/appraisals/appraisals.ts";
import { listWorkResults } from "#db/queries/performance-plans/performance-plans.ts";
import { listPublished } from "#db/queries/publications/publications.ts";
import { listPublicTopics } from "#db/queries/topics/public-topics.ts";
import { subjectOf } from "#operations/access/parts/open-appraisal.ts";
import type { Context } from "#operations/context.ts";
import {
  evidenceSource,
  type LoadedSource,
  sourceOfFigure,
  sourceOfTopic,
} from "./parts/evidence-source.ts";
import { type EvidenceDesk, openEvidenceDesk } from "./parts/open-evidence-desk.ts";

/** More posts than this are no choice; the newest are offered. */
const MOST_TOPICS = 60;

export interface OfferedTopic {
  /** As the form names it. */
  source: string;
  kind: "praise" | "complaint";
  title: string | null;
  text: string;
  createdOn: string;
}

export interface OfferedFigure {
  source: string;
  figure: Figure;
  line: string;
  period: { kind: PeriodKind; year: number; number: number };
}

export interface EvidenceForm {
  full: FullAppraisal;
  open: boolean;
  own: boolean;
  /** May the reader open the whole plan? A head may attach without reading it. */
  mayRead: boolean;
  rows: { id: string; plan: string }[];
  /** The source that was chosen, with the value it mostly speaks of; null while none is. */
  chosen: (LoadedSource & { source: string; hint: Behaviour | null }) | null;
  topics: OfferedTopic[];
  figures: OfferedFigure[];
}

/** What may be attached to a person's plan, and the source that was chosen. @param wanted as a form names it */
export async function viewEvidenceForm(
  ctx: Context,
  appraisalId: string,
  wanted: string,
): Promise<EvidenceForm> {
  const desk = await openEvidenceDesk(ctx, appraisalId);
  const name = readSource(wanted);
  const [rows, loaded, topics, figures] = await Promise.all([
    listWorkResults(ctx.db, appraisalId),
    name === null ? null : evidenceSource(ctx, name, desk.scene.today),
    desk.own ? [] : offeredTopics(ctx, desk),
    offeredFigures(ctx, desk),
  ]);
  const known =
    wanted === "dokumen" || [...topics, ...figures].some(({ source }) => source === wanted);
  const chosen = known ? loaded : null;
  return {
    full: desk.full,
    open: desk.open,
    own: desk.own,
    topics,
    figures,
    mayRead: canFor(desk.actor, "record.view", subjectOf(desk.actor, desk.full.appraisal)),
    rows: rows.map(({ id, plan }) => ({ id, plan })),
    chosen: chosen && {
      ...chosen,
      source: wanted,
      hint: behaviourHint(chosen.kind, chosen.element),
    },
  };
}

/** Does it count for this person, and may this actor attach it? */
const counts = ({ scene, mayFor }: EvidenceDesk, source: LoadedSource): boolean =>
  Object.keys(evidenceErrors(source, scene, "source")).length === 0 &&
  source.unitId !== null &&
  mayFor(source.unitId);

const unitsOf = ({ scene }: EvidenceDesk): string[] => [
  ...new Set(scene.postings.map(({ unitId }) => unitId)),
];

async function offeredTopics(ctx: Context, desk: EvidenceDesk): Promise<OfferedTopic[]> {
  const { startsOn, endsOn } = desk.scene.cycle;
  const topics = await listPublicTopics(
    ctx.db,
    { unitIds: unitsOf(desk), states: ["answered", "closed"], since: startsOn, until: endsOn },
    { sort: "new", limit: MOST_TOPICS },
  );
  return topics.flatMap((topic) => {
    const source = sourceOfTopic(topic);
    if (source?.words == null || !counts(desk, source)) return [];
    const kind = source.kind === "praise" ? "praise" : "complaint";
    const { title, text, code } = source.words;
    return [{ kind, title, text, source: `kiriman:${code}`, createdOn: topic.createdOn }];
  });
}

async function offeredFigures(ctx: Context, desk: EvidenceDesk): Promise<OfferedFigure[]> {
  const published = await listPublished(ctx.db, { unitIds: unitsOf(desk) });
  return published.flatMap((each) =>
    FIGURES.flatMap((figure) => {
      const source = sourceOfFigure(each, figure);
      if (source?.line == null || !counts(desk, source)) return [];
      const { kind, year, number } = each.period;
      return [
        {
          figure,
          line: source.line,
          period: { kind, year, number },
          source: `angka:${each.survey.slug}/${each.publication.version}:${figure}`,
        },
      ];
    }),
  );
}
