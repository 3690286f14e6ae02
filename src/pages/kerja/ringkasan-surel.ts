import type { APIRoute } from "astro";
import { setOwnDigest } from "#operations/notices/set-own-digest.ts";
import { readForm } from "#web/forms/form.ts";

export const POST: APIRoute = async ({ request, locals }) => {
  const form = await readForm(request);
  const clear = Object.keys(form.errors).length === 0;
  const ok = clear && (await setOwnDigest(locals.context, form.values)).ok;
  const page = ok ? "/kerja/akun-saya?tersimpan" : "/kerja/akun-saya";
  const location = locals.to(page);
  return new Response(null, { status: 303, headers: { location } });
};
