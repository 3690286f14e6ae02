const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * The calendar date at a moment in a place.
 * @param timeZone IANA name, e.g. Asia/Jakarta
 * @returns YYYY-MM-DD
 */
export function localDate(at: Date, timeZone: string): string {
  let format = formats.get(timeZone);
  if (format === undefined) {
    // Swedish writes dates as ISO 8601 does.
    format = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" });
    formats.set(timeZone, format);
  }
  return format.format(at);
}
