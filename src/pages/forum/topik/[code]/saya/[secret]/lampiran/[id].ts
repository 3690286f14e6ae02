import type { APIRoute } from "astro";
import { viewOwnAnswerFile } from "#operations/topics/citizens/view-own-answer-file.ts";
import { fileDownload } from "#web/documents/file-download.ts";

export const GET: APIRoute = async ({ params, locals }) => {
  const { code = "", secret = "", id = "" } = params;
  return fileDownload(await viewOwnAnswerFile(locals.context, code, secret, id));
};
