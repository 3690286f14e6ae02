/** A day in milliseconds; calendar days are counted in UTC, where each has as many. */
export const DAY = 86_400_000;
