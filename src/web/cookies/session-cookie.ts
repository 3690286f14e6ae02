const NAME = "tanggap_session";

const nameFor = (secure: boolean): string => (secure ? `__Host-${NAME}` : NAME);

/**
 * The secret in a Cookie header, or null. On https only the name that is bound to this host counts:
 * a neighbouring site of the same domain could have set the other one.
 */
export function readSessionCookie(header: string | null, secure: boolean): string | null {
  const wanted = `${nameFor(secure)}=`;
  const found = header?.split(/;\s*/).find((pair) => pair.startsWith(wanted));
  const secret = found?.slice(wanted.length) ?? "";
  return /^[A-Za-z0-9_-]{20,64}$/.test(secret) ? secret : null;
}

/**
 * The Set-Cookie value for a new session. The cookie lasts as long as the browser runs; how long the
 * session lasts is decided by the server. On https the name is bound to this host.
 */
export function sessionCookie(secret: string, secure: boolean): string {
  return `${nameFor(secure)}=${secret}; Path=/; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
}

export function blankSessionCookie(secure: boolean): string {
  return `${sessionCookie("", secure)}; Max-Age=0`;
}
