import { sameOrigin } from "./security-headers.ts";

/** Why a request goes no further; `code` is part of a text key. */
export interface Refusal {
  status: 403 | 404 | 411 | 413;
  code: "origin" | "too_large" | "not_found";
}

const SMALL = 64 * 1024;
const LARGE = 8 * 1024 * 1024;
/** Pages and routes that take files or whole tables. */
const TAKES_FILES = /^\/(en\/)?(kerja|kalkulator)(\/|$)|^\/api\/v1\/index$/;
/** The form of an answer, with three attachments of 5 MB each. */
const ATTACHMENTS = 16 * 1024 * 1024;
const TAKES_ATTACHMENTS = /^\/(en\/)?kerja\/dialog\/[^/]+\/jawab$/;
/** Three photos of 8 MB each and the words around them. */
const PHOTOS = 26 * 1024 * 1024;
const TAKES_PHOTOS = /^\/(en\/)?forum\/baru\/?$/;
const READS = ["GET", "HEAD", "OPTIONS"];

/** Writes from elsewhere and bodies that are too large never reach a page or a route. */
export function refuse(
  request: { method: string; headers: Headers; hasBody: boolean },
  path: string,
  origin: string,
): Refusal | null {
  if (READS.includes(request.method)) return null;
  if (!sameOrigin(request.headers, origin)) return { status: 403, code: "origin" };
  if (!request.hasBody) return null;
  const length = request.headers.get("content-length");
  // Forms and clients of the API say how long they are; who does not cannot be limited in time.
  if (length === null) return { status: 411, code: "too_large" };
  return Number(length) > mostBytes(path) ? { status: 413, code: "too_large" } : null;
}

function mostBytes(path: string): number {
  if (TAKES_ATTACHMENTS.test(path)) return ATTACHMENTS;
  if (TAKES_PHOTOS.test(path)) return PHOTOS;
  return TAKES_FILES.test(path) ? LARGE : SMALL;
}
