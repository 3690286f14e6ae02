import type { APIRoute } from "astro";
import { exportEmployees } from "#operations/employees/export-employees.ts";
import { csvDownload } from "#web/documents/csv-download.ts";

export const GET: APIRoute = async ({ locals }) =>
  csvDownload("pegawai.csv", await exportEmployees(locals.context));
