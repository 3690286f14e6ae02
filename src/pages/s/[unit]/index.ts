import type { APIRoute } from "astro";
import { findPoster } from "#operations/surveys/find-poster.ts";
import { targetOf } from "#web/documents/poster.ts";

/** Printed on posters: leads to the survey of the unit that is open now. */
export const GET: APIRoute = async ({ params, locals, redirect }) => {
  const poster = await findPoster(locals.context, params.unit ?? "", null);
  return redirect(targetOf(poster, locals.context.locale), 303);
};
