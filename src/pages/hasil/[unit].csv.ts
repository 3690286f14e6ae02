import type { APIRoute } from "astro";
import { exportResultTable } from "#operations/publications/export-result-table.ts";

export const GET: APIRoute = async ({ params, url, locals }) => {
  const survey = url.searchParams.get("survei");
  const table = await exportResultTable(locals.context, params.unit ?? "", { survey });
  locals.cacheable = ["survei"];
  return new Response(table, { headers: { "content-type": "text/csv; charset=utf-8" } });
};
