const SMALL = [
  "nol",
  "satu",
  "dua",
  "tiga",
  "empat",
  "lima",
  "enam",
  "tujuh",
  "delapan",
  "sembilan",
  "sepuluh",
  "sebelas",
];

/** A number in Indonesian words ("terbilang"): 2026 → "dua ribu dua puluh enam". @param number 0 to 9999 */
export function numberWords(number: number): string {
  if (number < SMALL.length) return String(SMALL[number]);
  if (number < 20) return `${numberWords(number - 10)} belas`;
  if (number < 100) return joined(number, 10, "puluh");
  if (number < 200) return withRest("seratus", number - 100);
  if (number < 1000) return joined(number, 100, "ratus");
  if (number < 2000) return withRest("seribu", number - 1000);
  return joined(number, 1000, "ribu");
}

const joined = (number: number, unit: number, name: string): string =>
  withRest(`${numberWords(Math.floor(number / unit))} ${name}`, number % unit);

const withRest = (words: string, rest: number): string =>
  rest === 0 ? words : `${words} ${numberWords(rest)}`;
