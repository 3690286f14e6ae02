const NAME = "tanggap_session";

/** The secret in a Cookie header, or null. */
export function readSessionCookie(header: string | null): string | null {
  const found = header?.match(/(?:^|;\s*)(?:__Host-)?tanggap_session=([A-Za-z0-9_-]{20,64})/);
  return found?.[1] ?? null;
}

/**
 * The Set-Cookie value for a new session. The cookie lasts as long as the browser runs; how long the
 * session lasts is decided by the server. On https the name is bound to this host.
 */
export function sessionCookie(secret: string, secure: boolean): string {
  const name = secure ? `__Host-${NAME}` : NAME;
  return `${name}=${secret}; Path=/; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
}

export function blankSessionCookie(secure: boolean): string {
  return `${sessionCookie("", secure)}; Max-Age=0`;
}
