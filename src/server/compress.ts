import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

export type Encoding = "identity" | "gzip" | "br";

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

const TEXT = /^(text\/|application\/(problem\+)?json|image\/svg)/;
/** Brotli's quality for what is compressed anew for every request. */
const QUICK = 4;

const REFUSED = /;\s*q=0(\.0*)?\s*$/;

/** The best encoding that an Accept-Encoding header allows. */
export function chooseEncoding(accept: string | null | undefined): Encoding {
  if (!accept) return "identity";
  const allowed = accept.split(",").filter((each) => !REFUSED.test(each));
  const names = allowed.map((each) => each.split(";")[0]?.trim());
  if (names.includes("br")) return "br";
  return names.includes("gzip") ? "gzip" : "identity";
}

/** Is it worth compressing what has this content type? Streams are sent as they come. */
export const isText = (type: string | null): boolean =>
  type !== null && TEXT.test(type) && type !== "text/event-stream";

export const compressAs = (
  encoding: "gzip" | "br",
  bytes: Uint8Array,
  quality = QUICK,
): Promise<Uint8Array> =>
  encoding === "gzip"
    ? compressGzip(bytes)
    : compressBrotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });

/** As the asker allows it; without an encoding where none fits. */
export async function compress(
  bytes: Uint8Array,
  accept: string | null | undefined,
): Promise<{ body: Uint8Array; encoding?: "gzip" | "br" }> {
  const encoding = chooseEncoding(accept);
  if (encoding === "identity") return { body: bytes };
  return { body: await compressAs(encoding, bytes), encoding };
}
