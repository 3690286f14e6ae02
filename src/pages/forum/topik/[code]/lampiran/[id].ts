import type { APIRoute } from "astro";
import { viewAnswerFile } from "#operations/topics/citizens/view-answer-file.ts";
import { fileDownload } from "#web/documents/file-download.ts";

export const GET: APIRoute = async ({ params, locals }) =>
  fileDownload(await viewAnswerFile(locals.context, params.code ?? "", params.id ?? ""));
