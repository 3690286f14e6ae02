import { createHash } from "node:crypto";
import { chooseEncoding, compress, compressAs, type Encoding, isText } from "./compress.ts";

/** How long a stored page may be served without rendering it again, in milliseconds. */
const FRESH = 900;
/** What nobody asked for during this time is given back, in milliseconds. */
const KEPT = 60_000;
/** Compressed once and sent often. */
const STORED_QUALITY = 5;
const MOST_BYTES = 32 * 1024 * 1024;
/** What an entry takes besides its address and its bodies: headers, objects. */
const OVERHEAD = 2_048;

interface Page {
  etag: string;
  answers: Record<Encoding, StoredAnswer>;
  notModified: StoredAnswer;
  /** On a clock that never goes back: the computer's own may be set. */
  renderedAt: number;
  usedAt: number;
  bytes: number;
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

function choose(page: Page, wanted: Wanted): StoredAnswer {
  if (wanted["if-none-match"]?.includes(page.etag)) return page.notModified;
  return page.answers[chooseEncoding(wanted["accept-encoding"])];
}

/**
 * Anonymous public pages from memory. A page is rendered at most about once a second however many
 * people ask for it, so what they see is at most a second old, whoever changed the data and how.
 * All copies together never take more than `most` bytes; the longest unused ones go first.
 * Moments are those of `performance.now()`.
 */
export class PageCache {
  /** From the longest unused to the last used. */
  readonly #pages = new Map<string, Page>();
  readonly #most: number;
  #bytes = 0;

  constructor(most = MOST_BYTES) {
    this.#most = most;
  }

  /** What all copies take, in bytes. */
  get bytes(): number {
    return this.#bytes;
  }

  /** A fresh stored copy of the page at `key` (its address), or null. */
  find(key: string, wanted: Wanted, now: number): StoredAnswer | null {
    const page = this.#pages.get(key);
    if (page === undefined || now - page.renderedAt > FRESH) return null;
    page.usedAt = now;
    this.#pages.delete(key);
    this.#pages.set(key, page);
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
    const answers =
      known?.etag === etag ? known : { etag, ...(await answersOf(identity, etag, response)) };
    const bytes = Buffer.byteLength(key) + OVERHEAD + weight(answers.answers);
    const page: Page = { ...answers, bytes, renderedAt: startedAt, usedAt: startedAt };
    this.#keep(key, page);
    while (this.#bytes > this.#most) this.#dropOldest();
    return toResponse(choose(page, Object.fromEntries(request.headers)));
  }

  /** Gives back what was not used lately. */
  sweep(now: number): void {
    for (const [key, { usedAt }] of this.#pages) {
      if (now - usedAt <= KEPT) return;
      this.#drop(key);
    }
  }

  #keep(key: string, page: Page): void {
    this.#drop(key);
    this.#pages.set(key, page);
    this.#bytes += page.bytes;
  }

  #drop(key: string): void {
    this.#bytes -= this.#pages.get(key)?.bytes ?? 0;
    this.#pages.delete(key);
  }

  #dropOldest(): void {
    const [oldest] = this.#pages.keys();
    this.#drop(oldest as string);
  }
}

const weight = (answers: Page["answers"]): number =>
  Object.values(answers).reduce((sum, { body }) => sum + (body?.byteLength ?? 0), 0);

async function answersOf(
  identity: Uint8Array,
  etag: string,
  response: Response,
): Promise<Pick<Page, "answers" | "notModified">> {
  const [br, gz] = await Promise.all([
    compressAs("br", identity, STORED_QUALITY),
    compressAs("gzip", identity),
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
    // A copy of its exact size: what a compressor returns may hold on to a larger buffer.
    body: new Uint8Array(body),
  });
  return {
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
  if (response.body === null || !isText(headers.get("content-type"))) {
    return new Response(response.body, init);
  }
  const bytes = new Uint8Array(await response.arrayBuffer());
  const { body, encoding } = await compress(bytes, request.headers.get("accept-encoding"));
  if (encoding !== undefined) headers.set("content-encoding", encoding);
  headers.set("content-length", String(body.byteLength));
  return new Response(body as BodyInit, init);
}

/** The key of a stored page: its language and its address without language prefix. */
export const pageKey = (locale: string, path: string): string => `${locale} ${path}`;

/**
 * May the page at this address be stored? `names` are the parameters that it reads. Each of them at
 * most once and written as browsers write it, and no other: else one page could be stored under any
 * number of addresses.
 */
export function isStorable(path: string, names: readonly string[] | false): boolean {
  if (names === false) return false;
  const [here = "", query] = path.split(/\?(.*)/s);
  if (/%|\/\/|.\/$/.test(here)) return false;
  if (query === undefined) return true;
  const params = new URLSearchParams(query);
  const given = [...params.keys()];
  return (
    given.length > 0 &&
    given.length === new Set(given).size &&
    given.every((name) => names.includes(name)) &&
    params.toString() === query
  );
}

const withCharset = (type: string): string =>
  type === "text/html" ? "text/html; charset=utf-8" : type;
