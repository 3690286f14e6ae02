import type { APIRoute } from "astro";
import { exportAccounts } from "#operations/access/export-accounts.ts";
import { csvDownload } from "#web/documents/csv-download.ts";

export const GET: APIRoute = async ({ locals }) =>
  csvDownload("akun.csv", await exportAccounts(locals.context));
