import type { APIRoute } from "astro";
import { viewScreeningPhoto } from "#operations/topics/screening/view-screening-photo.ts";
import { imageResponse } from "#web/documents/image-response.ts";

/** A picture for the moderator who decides on it. */
export const GET: APIRoute = async ({ params, locals }) =>
  imageResponse(await viewScreeningPhoto(locals.context, params.id ?? ""));
