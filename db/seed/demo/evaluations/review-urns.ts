import { COMMENT_KINDS, type CommentKind, sourceOf } from "#core/reviews/comment-source.ts";
import { markText } from "#core/reviews/mark-text.ts";
import type { ProposedRater } from "#core/reviews/propose-raters.ts";
import { isAnonymous } from "#core/reviews/review-relation.ts";
import { countsOf, emptyCounts, emptyWords } from "#core/reviews/urn.ts";
import { randomFrom } from "#lib/seeded-random.ts";
import { reviewComments, reviewMarks, reviewUrns } from "../../../schema/reviews.ts";
import type { Statement } from "../../../write.ts";
import { insertAll } from "../../insert-all.ts";
import { STANDARD_METHOD } from "../../standard-method.ts";
import { demoScores } from "./review-answers.ts";
import {
  HIDDEN,
  MASKED,
  OWN_STRENGTHS,
  OWN_SUGGESTIONS,
  STRENGTHS,
  SUGGESTIONS,
} from "./review-texts.ts";

/** Somebody who is asked about somebody. */
export interface DemoRater extends ProposedRater {
  appraisalId: string;
  /** Of the one he is asked about. */
  employeeId: string;
}

const KEYS = STANDARD_METHOD.reviewItems.map(({ key }) => key);
/** Shares of raters who have answered when a round closes, and so far in the one that is open. */
const ANSWERED = 0.92;
const SO_FAR = 0.55;
const WRITES = 0.3;

/** A rater with what he does; the same in every installation. Neighbours in the list use other words. */
function act(rater: DemoRater, place: number, at: number, share: number) {
  const random = randomFrom(`review ${rater.appraisalId} ${rater.raterId}`);
  const answers = random.chance(share);
  const counts = countsOf(KEYS, demoScores(rater.employeeId, rater.relation, at, random));
  const own = rater.relation === "self";
  const lists = {
    strength: own ? OWN_STRENGTHS : STRENGTHS,
    suggestion: own ? OWN_SUGGESTIONS : SUGGESTIONS,
  };
  const words = COMMENT_KINDS.flatMap((kind) =>
    answers && random.chance(own ? 0.6 : WRITES)
      ? [{ kind, text: lists[kind][(place + at) % lists[kind].length] ?? "" }]
      : [],
  );
  return { rater, answers, counts, words };
}
type Act = ReturnType<typeof act>;

const added = (one: string, other: string): string => {
  const [a, b]: number[][] = [JSON.parse(one), JSON.parse(other)];
  return `[${(a ?? []).map((count, at) => String(count + (b?.[at] ?? 0)).padStart(3)).join(",")}]`;
};

/** Everybody's acts by the urn they go into, in the order of the urns. */
const byUrn = (acts: readonly Act[]): Act[][] =>
  [...Map.groupBy(acts, ({ rater }) => `${rater.appraisalId} ${rater.relation}`).entries()]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, urn]) => urn);

const countsIn = (urn: readonly Act[]): string =>
  urn
    .filter(({ answers }) => answers)
    .reduce((sum, { counts }) => added(sum, counts), emptyCounts(KEYS.length));

/** A list of words as long as the empty one that the round laid down. */
function wordsIn(urn: readonly Act[], kind: CommentKind): string {
  const texts = urn.flatMap(({ words }) =>
    words.filter((each) => each.kind === kind).map(({ text }) => text),
  );
  const [first] = urn;
  const room = first && isAnonymous(first.rater.relation) ? urn.length : 0;
  return JSON.stringify(texts.toSorted()).padEnd(emptyWords(room).length);
}

/** The urns and marks of a round that is open. */
export function openAnswers(
  cycleId: string,
  at: number,
  raters: readonly DemoRater[],
  markOf: (text: string) => string,
): Statement[] {
  const acts = raters.map((rater, place) => act(rater, place, at, SO_FAR));
  const marks = acts
    .map(({ rater, answers: used }) => ({
      mark: markOf(markText(cycleId, rater.appraisalId, rater.raterId)),
      used,
    }))
    .toSorted((a, b) => (a.mark < b.mark ? -1 : 1));
  return [...urnStatements(acts, wordsIn), ...insertAll(reviewMarks, marks)];
}

const urnStatements = (
  acts: readonly Act[],
  words: (urn: readonly Act[], kind: CommentKind) => string,
): Statement[] =>
  insertAll(
    reviewUrns,
    byUrn(acts).flatMap((urn) => {
      const [first] = urn;
      if (first === undefined) return [];
      const { appraisalId, relation } = first.rater;
      const strengths = words(urn, "strength");
      const suggestions = words(urn, "suggestion");
      return [{ appraisalId, relation, counts: countsIn(urn), strengths, suggestions }];
    }),
  );

/**
 * The urns and comments of a round that is about to close.
 * @param newest in the newest one some comments still wait to be screened
 */
export function closedAnswers(
  at: number,
  raters: readonly DemoRater[],
  newest: boolean,
): Statement[] {
  const acts = raters.map((rater, place) => act(rater, place, at, ANSWERED));
  return [
    ...urnStatements(acts, () => "[]"),
    ...insertAll(
      reviewComments,
      acts
        .flatMap(({ rater, words }) => words.map((each) => commentOf(rater, each, newest)))
        .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    ),
  ];
}

function commentOf(
  { appraisalId, raterId, relation }: DemoRater,
  { kind, text }: { kind: CommentKind; text: string },
  newest: boolean,
) {
  const random = randomFrom(`comment ${appraisalId} ${raterId} ${kind}`);
  const id = random.code(32);
  const source = sourceOf(relation);
  const plain = { id, appraisalId, source, kind, maskedText: null, hiddenReason: null };
  if (source === "self") return { ...plain, text, state: "shown" as const };
  if (newest && random.chance(0.12)) return { ...plain, text, state: "waiting" as const };
  if (kind === "suggestion" && source === "others" && random.chance(0.06)) {
    const [written, maskedText] = random.pick(MASKED);
    return { ...plain, text: written, maskedText, state: "shown" as const };
  }
  if (kind === "suggestion" && source === "others" && random.chance(0.02)) {
    const [written, hiddenReason] = HIDDEN;
    return { ...plain, text: written, hiddenReason, state: "hidden" as const };
  }
  return { ...plain, text, state: "shown" as const };
}
