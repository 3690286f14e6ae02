/**
 * The same day some months later; the month's last day where it is shorter (31 January and one month
 * is 28 February).
 * @param day YYYY-MM-DD
 */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0));
  const kept = Math.min(date, last.getUTCDate());
  return new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), kept))
    .toISOString()
    .slice(0, 10);
}
