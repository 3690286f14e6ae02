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
