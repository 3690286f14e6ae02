import type { APIRoute } from "astro";
import { findPoster } from "#operations/surveys/find-poster.ts";
import { targetOf } from "#web/documents/poster.ts";

/** Printed on posters: leads to the open survey of the unit with this service chosen. */
export const GET: APIRoute = async ({ params, locals, redirect }) => {
  const poster = await findPoster(locals.context, params.unit ?? "", params.service ?? "");
  return redirect(targetOf(poster, locals.context.locale), 303);
};
