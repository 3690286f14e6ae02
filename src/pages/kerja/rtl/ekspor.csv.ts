import type { APIRoute } from "astro";
import { exportActions } from "#operations/actions/export-actions.ts";
import { csvDownload } from "#web/documents/csv-download.ts";

export const GET: APIRoute = async ({ locals, url }) => {
  const { fileName, csv } = await exportActions(
    locals.context,
    Object.fromEntries(url.searchParams),
  );
  return csvDownload(fileName, csv);
};
