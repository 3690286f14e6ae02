import type { APIRoute } from "astro";
import { endOwnSessions } from "#operations/access/end-own-sessions.ts";
import { blankSessionCookie } from "#web/cookies/session-cookie.ts";

export const POST: APIRoute = async ({ locals }) => {
  await endOwnSessions(locals.context);
  const location = locals.to("/masuk");
  return new Response(null, {
    status: 303,
    headers: { location, "set-cookie": blankSessionCookie(locals.secure) },
  });
};
