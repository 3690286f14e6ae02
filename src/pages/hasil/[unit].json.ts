import type { APIRoute } from "astro";
import { exportPublication } from "#operations/publications/export-publication.ts";

/** Exactly the bytes under the checksum: `curl … | sha256sum` prints it. */
export const GET: APIRoute = async ({ params, url, locals }) => {
  const { bytes } = await exportPublication(locals.context, params.unit ?? "", {
    survey: url.searchParams.get("survei"),
    version: url.searchParams.get("versi") ?? undefined,
  });
  locals.cacheable = ["survei", "versi"];
  return new Response(bytes, { headers: { "content-type": "application/json" } });
};
