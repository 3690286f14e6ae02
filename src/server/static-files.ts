import { readdirSync } from "node:fs";
import { serveStatic } from "@hono/node-server/serve-static";
import type { Context as HonoContext, MiddlewareHandler } from "hono";
import type { ApiEnv } from "#api/parts/api-env.ts";
import { splitLocale } from "#web/navigation/href.ts";

type OuterContext = HonoContext<ApiEnv>;

const READS = ["GET", "HEAD"];
const ASSETS = "/_aset/";
/** Names of assets carry a checksum: what a name stands for never changes. */
const FOR_EVER = "public, max-age=31536000, immutable";

/**
 * What was built for browsers, in `root`: assets below /_aset, and the few files of public/, all of
 * them at the top. An address of a file is answered here whatever is asked of it, and no page is
 * made for it: a file that is gone is a short 404, another method 405. Files have no language.
 */
export function staticFiles(root: string): MiddlewareHandler<ApiEnv> {
  const files = serveStatic<ApiEnv>({ root, precompressed: true });
  const names = topFiles(root);
  return async (c, next) => {
    const { path } = splitLocale(c.req.path);
    const isAsset = path.startsWith(ASSETS);
    if (!isAsset && !names.has(path)) return next();
    if (!READS.includes(c.req.method)) return notAllowed(c, READS);
    const found = path === c.req.path ? await files(c, async () => {}) : undefined;
    if (!found) return missing(c);
    if (isAsset && found.ok) found.headers.set("cache-control", FOR_EVER);
    return found;
  };
}

function topFiles(root: string): Set<string> {
  try {
    const entries = readdirSync(root, { withFileTypes: true });
    return new Set(entries.filter((entry) => entry.isFile()).map(({ name }) => `/${name}`));
  } catch {
    // Not built yet: then there is no file.
    return new Set();
  }
}

const missing = (c: OuterContext): Response =>
  c.body("404", 404, { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" });

/** The address is there, but not for this method. */
export function notAllowed(
  c: OuterContext,
  methods: readonly string[],
  problem?: object,
): Response {
  const allow = { allow: methods.join(", ") };
  return problem === undefined
    ? c.body(null, 405, allow)
    : c.body(JSON.stringify(problem), 405, {
        ...allow,
        "content-type": "application/problem+json",
      });
}
