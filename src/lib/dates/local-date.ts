/** Clocks of all zones differ, and change, by multiples of a quarter of an hour: within one, the date stays. */
const QUARTER = 15 * 60 * 1000;

interface Zone {
  format: Intl.DateTimeFormat;
  /** The quarter asked for last, counted from 1970, and its date: formatting is slow, answers come fast. */
  quarter: number;
  date: string;
}
const zones = new Map<string, Zone>();

/**
 * The calendar date at a moment in a place.
 * @param timeZone IANA name, e.g. Asia/Jakarta
 * @returns YYYY-MM-DD
 */
export function localDate(at: Date, timeZone: string): string {
  const zone = zoneOf(timeZone);
  const quarter = Math.floor(at.getTime() / QUARTER);
  if (quarter !== zone.quarter) {
    zone.quarter = quarter;
    zone.date = zone.format.format(at);
  }
  return zone.date;
}

function zoneOf(timeZone: string): Zone {
  const known = zones.get(timeZone);
  if (known !== undefined) return known;
  // Swedish writes dates as ISO 8601 does.
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" });
  const zone = { format, quarter: Number.NaN, date: "" };
  zones.set(timeZone, zone);
  return zone;
}
