import type { Context as HonoContext, Next } from "hono";
import { compress, isText } from "#server/compress.ts";
import type { ApiEnv } from "./api-env.ts";

/** Below this many bytes an answer fits into one packet anyway. */
const WORTH = 1_024;

/** Compresses every larger answer of text as the asking program allows it. */
export async function compressed(c: HonoContext<ApiEnv>, next: Next): Promise<void> {
  await next();
  const accept = c.req.header("accept-encoding");
  const { status, headers } = c.res;
  // The body is asked for last: looking at it alone makes a stream of it.
  if (accept === undefined || !isText(headers.get("content-type")) || c.res.body === null) return;
  const bytes = new Uint8Array(await c.res.arrayBuffer());
  const sent = bytes.byteLength < WORTH ? { body: bytes } : await compress(bytes, accept);
  const kept = new Headers(headers);
  kept.set("content-length", String(sent.body.byteLength));
  if (sent.encoding !== undefined) kept.set("content-encoding", sent.encoding);
  // Else Hono would join the headers of both answers.
  c.res = undefined;
  c.res = new Response(sent.body as BodyInit, { status, headers: kept });
}
