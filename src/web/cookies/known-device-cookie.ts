const NAME = "tanggap_masuk";
const HALF_YEAR = 180 * 24 * 60 * 60;
/** As src/operations/access/parts/known-device.ts writes them. */
const WORD = /^[0-9a-z]{6,12}\.[A-Za-z0-9_-]{8,64}\.[0-9a-f]{32}$/;

const nameFor = (secure: boolean): string => (secure ? `__Host-${NAME}` : NAME);

/** The words by which this device is known to accounts that signed in on it. */
export function readKnownDevice(header: string | null, secure: boolean): string[] {
  const wanted = `${nameFor(secure)}=`;
  const pair = header?.split(/;\s*/).find((each) => each.startsWith(wanted));
  const words = pair?.slice(wanted.length).split("~") ?? [];
  return words.filter((each) => WORD.test(each)).slice(0, 6);
}

export const knownDeviceCookie = (words: readonly string[], secure: boolean): string =>
  `${nameFor(secure)}=${words.join("~")}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${HALF_YEAR}${secure ? "; Secure" : ""}`;
