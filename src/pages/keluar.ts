import type { APIRoute } from "astro";
import { endOwnSession } from "#operations/access/end-own-session.ts";
import { blankSessionCookie, readSessionCookie } from "#web/cookies/session-cookie.ts";
import { href } from "#web/navigation/href.ts";

export const POST: APIRoute = async ({ request, locals }) => {
  const secret = readSessionCookie(request.headers.get("cookie"), locals.secure);
  if (secret !== null) await endOwnSession(locals.context, secret);
  const location = href(locals.context.locale, "/");
  return new Response(null, {
    status: 303,
    headers: { location, "set-cookie": blankSessionCookie(locals.secure) },
  });
};
