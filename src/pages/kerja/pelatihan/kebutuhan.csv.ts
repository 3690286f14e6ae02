import type { APIRoute } from "astro";
import { exportTrainingNeeds } from "#operations/development/export-training-needs.ts";
import { csvDownload } from "#web/documents/csv-download.ts";

export const GET: APIRoute = async ({ locals, url }) => {
  const { fileName, csv } = await exportTrainingNeeds(
    locals.context,
    Object.fromEntries(url.searchParams),
  );
  return csvDownload(fileName, csv);
};
