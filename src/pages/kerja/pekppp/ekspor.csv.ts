import type { APIRoute } from "astro";
import { writeCsv } from "#lib/tables/csv.ts";
import { viewServiceIndex } from "#operations/service-index/view-service-index.ts";
import { csvDownload } from "#web/documents/csv-download.ts";
import { serviceIndexTable } from "#web/service-index/service-index-texts.ts";

export const GET: APIRoute = async ({ locals, url }) => {
  const query = Object.fromEntries(url.searchParams);
  const { unit, year, assessments } = await viewServiceIndex(locals.context, query);
  const known = unit ?? { slug: "unit", name: "" };
  const { columns, rows } = serviceIndexTable(locals.t, known, year, assessments);
  return csvDownload(`pekppp-${known.slug}-${year}.csv`, writeCsv(columns, rows));
};
