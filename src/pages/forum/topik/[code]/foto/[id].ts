import type { APIRoute } from "astro";
import { viewTopicPhoto } from "#operations/topics/citizens/view-topic-photo.ts";

/** Kept for a few minutes only: moderation may hide a picture. */
export const GET: APIRoute = async ({ params, locals }) => {
  const photo = await viewTopicPhoto(locals.context, params.code ?? "", params.id ?? "");
  return new Response(new Uint8Array(photo.bytes), {
    headers: { "content-type": photo.mediaType, "cache-control": "public, max-age=300" },
  });
};
