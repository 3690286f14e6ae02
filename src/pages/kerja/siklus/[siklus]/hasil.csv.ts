import type { APIRoute } from "astro";
import { exportCycleResults } from "#operations/cycles/export-cycle-results.ts";
import { csvDownload } from "#web/documents/csv-download.ts";

export const GET: APIRoute = async ({ locals, params }) => {
  const { fileName, csv } = await exportCycleResults(locals.context, params.siklus ?? "");
  return csvDownload(fileName, csv);
};
