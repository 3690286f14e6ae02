import type { APIRoute } from "astro";
import { exportEmployeeEvidence } from "#operations/evidence-packs/export-employee-evidence.ts";
import { employeePaper } from "#web/documents/employee-paper.ts";
import { employeeTable } from "#web/documents/employee-table.ts";
import { isPackFormat, packResponse } from "#web/documents/pack-response.ts";

/** One person's evidence pack, for those who may read his record: DOCX, CSV, or JSON. */
export const GET: APIRoute = async ({ locals, params, url }) => {
  const { format, id = "" } = params;
  if (!isPackFormat(format)) return new Response(null, { status: 404 });
  const sealed = await exportEmployeeEvidence(locals.context, id);
  const address = url.pathname.replace(/docx$|csv$/, "json");
  const { pack, bytes } = sealed;
  return packResponse(`bukti-${pack.employee.nip}-${pack.cycle.key}`, format, {
    bytes,
    table: () => employeeTable(pack),
    paper: () => employeePaper(locals.t, { ...sealed, origin: locals.origin, address }),
  });
};
