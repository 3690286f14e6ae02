const DATE = /^\d{4}-\d{2}-\d{2}$/;

/**
 * The date and time at a moment in a place, to the second, as a reader and a spreadsheet like it.
 * @param timeZone IANA name, e.g. Asia/Jakarta
 * @returns YYYY-MM-DD HH:MM:SS
 */
export function localTime(at: Date, timeZone: string): string {
  // Swedish writes dates as ISO 8601 does.
  return at.toLocaleString("sv-SE", { timeZone });
}

/**
 * The moment a calendar day begins in a place without daylight saving time (all of Indonesia).
 * @param date YYYY-MM-DD
 * @returns null when there is no such day
 */
export function dayStart(date: string, timeZone: string): Date | null {
  const utc = new Date(`${date}T00:00:00Z`);
  if (!DATE.test(date) || Number.isNaN(utc.getTime())) return null;
  if (utc.toISOString().slice(0, 10) !== date) return null;
  const there = Date.parse(`${localTime(utc, timeZone).replace(" ", "T")}Z`);
  return new Date(2 * utc.getTime() - there);
}
