import type { APIRoute } from "astro";
import { viewWorkFile } from "#operations/topics/work/view-work-file.ts";
import { fileDownload } from "#web/documents/file-download.ts";

/** A file of a topic, for those who work on it. */
export const GET: APIRoute = async ({ params, locals }) =>
  fileDownload(await viewWorkFile(locals.context, params.code ?? "", params.id ?? ""));
