import type { SourceName } from "#core/performance-plans/evidence-input.ts";
import type { EvidenceKind } from "#core/performance-plans/evidence-kind.ts";
import { type EvidenceSource, isConfirmed } from "#core/performance-plans/evidence-rule.ts";
import { figureLine } from "#core/performance-plans/published-figure.ts";
import { readSnapshot } from "#core/publications/snapshot.ts";
import { proposedText } from "#core/topics/screening-findings.ts";
import { findPublished, type PublishedSurvey } from "#db/queries/publications/publications.ts";
import { findPublicTopic, type PublicTopic } from "#db/queries/topics/public-topics.ts";
import { sha256 } from "#lib/sha256.ts";
import type { Context } from "#operations/context.ts";

/** What evidence is drawn from, with everything the row keeps of it. */
export interface LoadedSource extends EvidenceSource {
  kind: EvidenceKind;
  /** Element of the survey, for the value it mostly speaks of. */
  element: string | undefined;
  /** A line that the system writes before the words of the person. */
  line: string | null;
  topicId: string | null;
  publication: string | null;
  checksum: string | null;
  /** The citizen's words, masked; never stored. */
  words: { code: string; title: string | null; text: string } | null;
}

const NOTHING = { element: undefined, line: null, topicId: null, publication: null };
const NO_WORDS = { checksum: null, words: null };

/**
 * Looks a named source up. Null where there is none: a post that is not public, answered and praise
 * or complaint; a figure that was not published, was withdrawn or rests on too few answers.
 * @param day of a document, YYYY-MM-DD
 */
export async function evidenceSource(
  ctx: Context,
  source: SourceName,
  day: string,
): Promise<LoadedSource | null> {
  if (source.from === "document") {
    return { ...NOTHING, ...NO_WORDS, kind: "document", from: day, to: day, unitId: null };
  }
  if (source.from === "topic") {
    const topic = await findPublicTopic(ctx.db, { code: source.code });
    return topic === undefined ? null : sourceOfTopic(topic);
  }
  const published = await findPublished(ctx.db, source.survey, source.version);
  return published === undefined ? null : sourceOfFigure(published, source.figure);
}

/** The checksum is over the masked words: it tells later whether they are still the same. */
export function sourceOfTopic(topic: PublicTopic): LoadedSource | null {
  if (!isConfirmed(topic) || topic.text === null || topic.ownerUnitId === null) return null;
  const text = proposedText(topic.text);
  const title = topic.title === null ? null : proposedText(topic.title);
  return {
    ...NOTHING,
    kind: topic.kind === "apresiasi" ? "praise" : "complaint",
    unitId: topic.ownerUnitId,
    from: topic.createdOn,
    to: topic.createdOn,
    topicId: topic.id,
    checksum: sha256(text),
    words: { code: topic.code, title, text },
  };
}

export function sourceOfFigure(
  { publication, survey, unit, period }: PublishedSurvey,
  figure: Extract<SourceName, { from: "figure" }>["figure"],
): LoadedSource | null {
  const line = figureLine(readSnapshot(publication.snapshot), figure);
  if (line === null || publication.withdrawnAt !== null) return null;
  return {
    from: period.startsOn,
    to: period.endsOn,
    unitId: unit.id,
    topicId: null,
    words: null,
    line,
    element: figure,
    kind: figure === "dialog" ? "punctuality" : "index",
    publication: `${survey.slug}/${publication.version}`,
    checksum: publication.checksum,
  };
}
