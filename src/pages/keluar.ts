import type { APIRoute } from "astro";
import { endOwnSession } from "#operations/access/end-own-session.ts";
import { blankSessionCookie, readSessionCookie } from "#web/cookies/session-cookie.ts";

export const POST: APIRoute = async ({ request, locals }) => {
  const secret = readSessionCookie(request.headers.get("cookie"), locals.secure);
  if (secret !== null) await endOwnSession(locals.context, secret);
  const location = locals.to("/");
  return new Response(null, {
    status: 303,
    headers: { location, "set-cookie": blankSessionCookie(locals.secure) },
  });
};
