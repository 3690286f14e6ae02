const MINUTE = 60_000;
const LONGEST = 6 * 60 * MINUTE;

/** After so many tries a message has failed; somebody may then try again by hand. */
export const MOST_ATTEMPTS = 8;

/** News older than this is none: it is not sent any more (e.g. after mail was switched on). */
export const OUTDATED_AFTER = 3 * 24 * 60 * MINUTE;

/** How long a process keeps a message to itself; after a crash another one takes over. */
export const CLAIMED_FOR = 5 * MINUTE;

/**
 * When to try again after the `attempts`-th try failed: 1, 4, 16 … minutes, at most six hours, and up
 * to half as much again, so that not everything comes back at the same moment.
 * @param chance uniform in [0, 1)
 */
export function retryAt(now: Date, attempts: number, chance: number): Date {
  const pause = Math.min(MINUTE * 4 ** (attempts - 1), LONGEST);
  return new Date(now.getTime() + pause * (1 + chance / 2));
}
