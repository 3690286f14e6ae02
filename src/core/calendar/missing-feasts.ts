import type { Holiday } from "./holiday.ts";

/** Feasts of every year whose date follows the moon, and how decrees and libraries name them. */
const FEASTS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ["Tahun Baru Imlek", /imlek/i],
  ["Nyepi", /nyepi/i],
  ["Idul Fitri", /[ei]d(ul|il) ?fitri/i],
  ["Paskah", /paskah/i],
  ["Waisak", /waisak/i],
  ["Idul Adha", /[ei]d(ul|il) ?adha/i],
  ["Tahun Baru Islam", /tahun baru (islam|hijriah)|muharr?am/i],
  ["Maulid Nabi", /maulid/i],
  ["Isra Mikraj", /isra/i],
];

/** Which feasts a year's calendar does not have; none of a year that holds no national day at all. */
export function missingFeasts(holidays: readonly Holiday[]): string[] {
  const names = holidays.filter(({ kind }) => kind === "nasional").map(({ name }) => name);
  if (names.length === 0) return [];
  return FEASTS.filter(([, pattern]) => !names.some((name) => pattern.test(name))).map(
    ([feast]) => feast,
  );
}
