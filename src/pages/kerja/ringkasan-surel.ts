import type { APIRoute } from "astro";
import { setOwnDigest } from "#operations/set-own-digest.ts";
import { readForm } from "#web/form.ts";
import { href } from "#web/href.ts";

export const POST: APIRoute = async ({ request, locals }) => {
  const { ok } = await setOwnDigest(locals.context, await readForm(request));
  const page = ok ? "/kerja/akun-saya?tersimpan" : "/kerja/akun-saya";
  const location = href(locals.context.locale, page);
  return new Response(null, { status: 303, headers: { location } });
};
