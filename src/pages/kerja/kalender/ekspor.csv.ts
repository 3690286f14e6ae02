import type { APIRoute } from "astro";
import { exportHolidays } from "#operations/calendar/export-holidays.ts";
import { csvDownload } from "#web/documents/csv-download.ts";

export const GET: APIRoute = async ({ locals }) =>
  csvDownload("hari-libur.csv", await exportHolidays(locals.context));
