import type { APIRoute } from "astro";
import { exportUnitEvidence } from "#operations/evidence-packs/export-unit-evidence.ts";
import { isPackFormat, packResponse } from "#web/documents/pack-response.ts";
import { unitPaper } from "#web/documents/unit-paper.ts";
import { unitTable } from "#web/documents/unit-table.ts";

/** The unit's evidence pack: DOCX for print, CSV, or the JSON under its checksum. */
export const GET: APIRoute = async ({ locals, params, url }) => {
  const { format, siklus = "", unit = "" } = params;
  if (!isPackFormat(format)) return new Response(null, { status: 404 });
  const sealed = await exportUnitEvidence(locals.context, siklus, unit);
  const address = url.pathname.replace(/docx$|csv$/, "json");
  const { pack, bytes } = sealed;
  return packResponse(`bukti-${pack.unit.slug}-${pack.cycle.key}`, format, {
    bytes,
    table: () => unitTable(pack),
    paper: () => unitPaper(locals.t, { ...sealed, origin: locals.origin, address }),
  });
};
