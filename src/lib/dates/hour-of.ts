const HOUR = 3_600_000;

/** The beginning of the hour of a moment. */
export const hourOf = (moment: Date): Date => new Date(Math.floor(moment.getTime() / HOUR) * HOUR);
