import type { APIRoute } from "astro";
import { viewSupervisoryFile } from "#operations/topics/supervision/view-supervisory-file.ts";
import { imageResponse } from "#web/documents/image-response.ts";

/** A picture of a complaint, for the inspectorate. */
export const GET: APIRoute = async ({ params, locals }) =>
  imageResponse(await viewSupervisoryFile(locals.context, params.kode ?? "", params.id ?? ""));
