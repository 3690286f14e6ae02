import type { APIRoute } from "astro";
import { exportMasters } from "#operations/units/export-masters.ts";

export const GET: APIRoute = async ({ locals, url }) => {
  const { fileName, csv } = await exportMasters(locals.context, url.searchParams.get("isi"));
  return new Response(csv, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${fileName}"`,
    },
  });
};
