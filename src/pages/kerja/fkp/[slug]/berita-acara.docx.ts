import type { APIRoute } from "astro";
import { viewMinutes } from "#operations/consultations/view-minutes.ts";
import { minutesDocx } from "#web/documents/minutes-docx.ts";
import { minutesText } from "#web/documents/minutes-text.ts";

const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

export const GET: APIRoute = async ({ locals, params }) => {
  const minutes = await viewMinutes(locals.context, params.slug ?? "");
  return new Response(await minutesDocx(minutesText(minutes)), {
    headers: {
      "content-type": TYPE,
      "content-disposition": `attachment; filename="berita-acara-${minutes.slug}.docx"`,
    },
  });
};
