const NAME = "tanggap_perangkat";
const YEAR = 365 * 24 * 60 * 60;

/** The random word by which a device is known to have supported a topic, or null. */
export function readDeviceCookie(header: string | null): string | null {
  const pair = header?.split(/;\s*/).find((each) => each.startsWith(`${NAME}=`));
  const token = pair?.slice(NAME.length + 1) ?? "";
  return /^[A-Za-z0-9_-]{24,64}$/.test(token) ? token : null;
}

/** Set with the first support, never before. */
export const deviceCookie = (token: string, secure: boolean): string =>
  `${NAME}=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${YEAR}${secure ? "; Secure" : ""}`;
