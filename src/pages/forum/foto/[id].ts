import type { APIRoute } from "astro";
import { viewWaitingPhoto } from "#operations/topics/citizens/view-waiting-photo.ts";

/** A picture that waits for its post, for the one who sent it. */
export const GET: APIRoute = async ({ params, locals }) => {
  const { mediaType, bytes } = await viewWaitingPhoto(locals.context, params.id ?? "");
  return new Response(new Uint8Array(bytes), { headers: { "content-type": mediaType } });
};
