const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join("; ");

/**
 * Headers of every answer. No inline script or style anywhere; HSTS only where
 * https is used; for the names below this one only where told so, for they may belong to others.
 */
export function securityHeaders(secure: boolean, subdomains = false): Record<string, string> {
  return {
    "content-security-policy": secure ? `${POLICY}; upgrade-insecure-requests` : POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=()",
    "cross-origin-opener-policy": "same-origin",
    ...(secure && {
      "strict-transport-security": `max-age=31536000${subdomains ? "; includeSubDomains" : ""}`,
    }),
  };
}

/**
 * Did a form post come from this portal? Browsers always say where a post comes from; one that
 * says nothing is not a browser, and carries no cookie of its user. Without https the address may
 * be any of the server's (a name, an address in the local network): then the page's host must be
 * the one the post went to, which no page elsewhere can bring about.
 */
export function sameOrigin(headers: Headers, origin: string): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin" || site === "none";
  const from = headers.get("origin");
  if (from === null) return headers.get("cookie") === null;
  return (
    from === origin || (origin.startsWith("http:") && from === `http://${headers.get("host")}`)
  );
}
