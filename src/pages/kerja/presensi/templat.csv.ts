import type { APIRoute } from "astro";
import { viewAttendanceTemplate } from "#operations/attendance/view-attendance-template.ts";
import { csvDownload } from "#web/documents/csv-download.ts";

export const GET: APIRoute = ({ locals }) =>
  csvDownload("templat-presensi.csv", viewAttendanceTemplate(locals.context));
