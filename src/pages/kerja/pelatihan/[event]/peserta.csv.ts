import type { APIRoute } from "astro";
import { exportTrainingParticipants } from "#operations/development/export-training-participants.ts";
import { csvDownload } from "#web/documents/csv-download.ts";

export const GET: APIRoute = async ({ locals, params }) => {
  const { fileName, csv } = await exportTrainingParticipants(locals.context, params.event ?? "");
  return csvDownload(fileName, csv);
};
