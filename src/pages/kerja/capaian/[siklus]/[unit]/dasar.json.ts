import type { APIRoute } from "astro";
import { exportAchievementBasis } from "#operations/achievements/export-achievement-basis.ts";

/** Exactly the bytes under the checksum. */
export const GET: APIRoute = async ({ params, locals }) => {
  const { siklus = "", unit = "" } = params;
  const { json, name } = await exportAchievementBasis(locals.context, siklus, unit);
  return new Response(json, {
    headers: {
      "content-type": "application/json",
      "content-disposition": `attachment; filename="${name}"`,
    },
  });
};
