import type { APIRoute } from "astro";
import { viewWorkFile } from "#operations/view-work-file.ts";

/** A file of a topic, always as something to save: nothing in it runs or shows inside the portal. */
export const GET: APIRoute = async ({ params, locals }) => {
  const file = await viewWorkFile(locals.context, params.code ?? "", params.id ?? "");
  const name = encodeURIComponent(file.name);
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      "content-type": file.mediaType,
      "content-disposition": `attachment; filename*=UTF-8''${name}`,
    },
  });
};
