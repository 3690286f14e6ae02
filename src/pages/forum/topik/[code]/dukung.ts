import type { APIRoute } from "astro";
import { supportTopic } from "#operations/topics/citizens/support-topic.ts";
import { deviceCookie, readDeviceCookie } from "#web/cookies/device-cookie.ts";

/** "Saya juga mengalami": the device gets its random word with its first support. */
export const POST: APIRoute = async ({ params, request, locals }) => {
  const { context, secure, to } = locals;
  const code = params.code ?? "";
  const token =
    readDeviceCookie(request.headers.get("cookie")) ?? context.newId() + context.newId();
  await supportTopic(context, code, { token });
  const location = to(`/forum/topik/${code}?didukung#dukung`);
  return new Response(null, {
    status: 303,
    headers: { location, "set-cookie": deviceCookie(token, secure) },
  });
};
