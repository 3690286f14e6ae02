import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/** How long a stored page may be served without rendering it again, in milliseconds. */
const FRESH = 900;
const MOST_ENTRIES = 2_000;

type Encoding = "identity" | "gzip" | "br";

interface Page {
  etag: string;
  answers: Record<Encoding, StoredAnswer>;
  notModified: StoredAnswer;
  renderedAt: number;
}

/** An answer in the form that Node sends fastest: headers as a flat list of names and values. */
export interface StoredAnswer {
  status: 200 | 304;
  headers: readonly string[];
  body: Uint8Array | null;
}

/** What of a request decides which stored answer it gets. */
export interface Wanted {
  "accept-encoding"?: string | undefined;
  "if-none-match"?: string | undefined;
}

/** The best encoding that an Accept-Encoding header allows. */
export function chooseEncoding(accept: string | null | undefined): Encoding {
  if (accept?.includes("br")) return "br";
  return accept?.includes("gzip") ? "gzip" : "identity";
}

function choose(page: Page, wanted: Wanted): StoredAnswer {
  if (wanted["if-none-match"]?.includes(page.etag)) return page.notModified;
  return page.answers[chooseEncoding(wanted["accept-encoding"])];
}

/**
 * Anonymous public pages from memory. A page is rendered at most about once a second however many
 * people ask for it, so what they see is at most a second old, whoever changed the data and how.
 */
export class PageCache {
  readonly #pages = new Map<string, Page>();

  /** A fresh stored copy of the page at `key` (its address), or null. `now` in milliseconds. */
  find(key: string, wanted: Wanted, now: number): StoredAnswer | null {
    const page = this.#pages.get(key);
    if (page === undefined || now - page.renderedAt > FRESH) return null;
    return choose(page, wanted);
  }

  /** Stores what was rendered from `startedAt` on, and answers with it. */
  async store(
    key: string,
    request: Request,
    response: Response,
    startedAt: number,
  ): Promise<Response> {
    const identity = new Uint8Array(await response.arrayBuffer());
    const etag = `"${createHash("sha256").update(identity).digest("base64url").slice(0, 22)}"`;
    const known = this.#pages.get(key);
    const page: Page =
      known?.etag === etag
        ? { ...known, renderedAt: startedAt }
        : { ...(await pageOf(identity, etag, response)), renderedAt: startedAt };
    this.#pages.delete(key);
    this.#pages.set(key, page);
    if (this.#pages.size > MOST_ENTRIES) this.#dropOldest();
    return toResponse(choose(page, Object.fromEntries(request.headers)));
  }

  #dropOldest(): void {
    const oldest = this.#pages.keys().next().value;
    if (oldest !== undefined) this.#pages.delete(oldest);
  }
}

async function pageOf(
  identity: Uint8Array,
  etag: string,
  response: Response,
): Promise<Omit<Page, "renderedAt">> {
  const [br, gz] = await Promise.all([
    compressBrotli(identity, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
    compressGzip(identity),
  ]);
  const shared = [
    ...["content-type", withCharset(response.headers.get("content-type") ?? "text/html")],
    ...["cache-control", "public, max-age=0, must-revalidate"],
    ...["vary", "Accept-Encoding, Cookie"],
    ...["etag", etag],
  ];
  const answer = (body: Uint8Array, encoding: string[]): StoredAnswer => ({
    status: 200,
    headers: [...shared, ...encoding, "content-length", String(body.byteLength)],
    body,
  });
  return {
    etag,
    answers: {
      identity: answer(identity, []),
      gzip: answer(gz, ["content-encoding", "gzip"]),
      br: answer(br, ["content-encoding", "br"]),
    },
    notModified: { status: 304, headers: shared, body: null },
  };
}

function toResponse({ status, headers, body }: StoredAnswer): Response {
  const pairs = headers.flatMap((name, at): [string, string][] =>
    at % 2 === 0 ? [[name, headers[at + 1] ?? ""]] : [],
  );
  return new Response(body as BodyInit | null, { status, headers: pairs });
}

/** A page that must not be stored: compressed, and never kept by anybody. */
export async function privateAnswer(request: Request, response: Response): Promise<Response> {
  // An error page was rendered through the same middleware and comes compressed.
  if (response.headers.has("content-encoding")) return response;
  // A stream is sent as it comes: gathering it would wait for its end.
  if (response.headers.get("content-type") === "text/event-stream") return response;
  const headers = new Headers(response.headers);
  headers.set("cache-control", "private, no-store");
  headers.append("vary", "Accept-Encoding, Cookie");
  const init = { status: response.status, statusText: response.statusText, headers };
  const encoding = chooseEncoding(request.headers.get("accept-encoding"));
  const text = /^(text\/|application\/json|image\/svg)/.test(headers.get("content-type") ?? "");
  if (response.body === null || !text || encoding === "identity") {
    return new Response(response.body, init);
  }
  const body = Buffer.from(await response.arrayBuffer());
  const bytes =
    encoding === "br"
      ? await compressBrotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })
      : await compressGzip(body);
  headers.set("content-encoding", encoding);
  headers.set("content-length", String(bytes.byteLength));
  return new Response(bytes as BodyInit, init);
}

/** The key of a stored page: its language and its address without language prefix. */
export const pageKey = (locale: string, path: string): string => `${locale} ${path}`;

const withCharset = (type: string): string =>
  type === "text/html" ? "text/html; charset=utf-8" : type;
