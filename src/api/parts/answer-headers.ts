import type { Context as HonoContext, Next } from "hono";
import type { ApiEnv } from "./api-env.ts";

const READS = ["GET", "HEAD"];
/** An answer that says so was about to tell something to somebody in particular. */
const FOR_SOMEBODY = [401, 403];

/**
 * Open data may be read by pages of other sites too, and kept by whoever asks each time whether it
 * is still true. What is for somebody in particular, and every answer to a write, is kept by nobody
 * and read by no other site.
 */
export async function tellHowToKeep(c: HonoContext<ApiEnv>, next: Next): Promise<void> {
  await next();
  // Not `c.header`: it makes an answer that is ready anew, with a stream for its body, each time.
  const { headers, ok } = c.res;
  headers.set("vary", "Accept-Encoding, Accept-Language, Cookie");
  if (isPersonal(c)) headers.set("cache-control", "private, no-store");
  else {
    headers.set("access-control-allow-origin", "*");
    headers.set("cache-control", ok ? "public, no-cache" : "no-store");
  }
}

const isPersonal = (c: HonoContext<ApiEnv>): boolean =>
  c.var.context.actor !== null ||
  !READS.includes(c.req.method) ||
  FOR_SOMEBODY.includes(c.res.status);
