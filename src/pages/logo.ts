import { createHash } from "node:crypto";
import type { APIRoute } from "astro";
import { viewLogo } from "#operations/site/view-logo.ts";

/** Kept for five minutes by everybody, then asked for again by its checksum. */
export const GET: APIRoute = async ({ request, locals }) => {
  const { type, bytes } = await viewLogo(locals.context);
  const etag = `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"`;
  const headers = { etag, "cache-control": "public, max-age=300", "content-type": type };
  return request.headers.get("if-none-match") === etag
    ? new Response(null, { status: 304, headers })
    : new Response(bytes, { headers });
};
