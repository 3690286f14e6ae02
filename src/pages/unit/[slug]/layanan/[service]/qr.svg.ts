import type { APIRoute } from "astro";
import { findPoster } from "#operations/surveys/find-poster.ts";
import { qrAnswer, shortPath } from "#web/documents/poster.ts";

export const GET: APIRoute = async ({ params, locals }) => {
  const poster = await findPoster(locals.context, params.slug ?? "", params.service ?? "");
  locals.cacheable = [];
  return qrAnswer(locals.origin + shortPath(poster));
};
