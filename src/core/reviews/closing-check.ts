import type { ReviewState } from "#core/cycles/review-state.ts";
import { failure, type Result, success } from "#lib/result.ts";
import { message } from "#lib/text/message.ts";
import { toldCount } from "./round-count.ts";

/** What closing a round for good would cut off. */
export interface ClosingCheck {
  /** Its last day is not over yet. */
  early: boolean;
  /**
   * At most so many answers are missing. It follows from the count in full fives, like everything
   * that is told of an open round: the exact number would show who has just answered.
   */
  missing: number;
  /** Has whoever closes it to say that he knows? */
  asks: boolean;
}

/**
 * @param asked answers asked for, @param answered answers that came, exactly
 * @param closesOn last day, @param today both YYYY-MM-DD
 */
export function closingCheck(
  { asked, answered }: { asked: number; answered: number },
  { closesOn, today }: { closesOn: string; today: string },
): ClosingCheck {
  const early = today <= closesOn;
  const missing = asked - toldCount(answered);
  return { early, missing, asks: early || missing > 0 };
}

/**
 * May the round be closed? It is closed once and for good: early, or while answers are missing, only
 * when that was confirmed.
 * @param today YYYY-MM-DD
 */
export function decideClosing(
  { state, closesOn }: { state: ReviewState; closesOn: string },
  counts: { asked: number; answered: number },
  { today, confirmed }: { today: string; confirmed: boolean },
): Result<{ state: "closed" }> {
  if (state !== "open") return failure({ "": "review-round.wrong-state" });
  const { asks, missing } = closingCheck(counts, { closesOn, today });
  return asks && !confirmed
    ? failure({ confirmed: message("review-round.unconfirmed", { missing }) })
    : success({ state: "closed" });
}
