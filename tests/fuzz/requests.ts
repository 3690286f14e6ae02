import type { Api } from "./api-calls.ts";
import { anyBody } from "./api-calls.ts";
import type { Sent } from "./client.ts";
import { type Form, fill, type Pair } from "./forms.ts";
import type { Random } from "./random.ts";
import type { Visitor } from "./roles.ts";
import type { Discovered, Route } from "./routes.ts";
import { anyHeaders, anyText } from "./values.ts";

export interface World extends Discovered {
  api: Api;
  /** Files that a browser loads. */
  files: string[];
}

const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND"];
const QUERY = [
  ...["cari", "unit", "layanan", "jenis", "keadaan", "periode", "urut", "mulai", "survei", "versi"],
  ...["kembali", "tersimpan", "kanal", "bulan", "siklus", "orang", "dari", "sampai", "sebelum"],
  ...["q", "limit", "cursor", "period", "survey", "kind", "state", "sort", "match", "utm_source"],
];
/** Addresses that no page links to. */
const STRANGE = [
  ...["//", "/en", "/en/en", "/en//x", "/%00", "/%2f", "/%FF", "/%E0%A4%A", "/.env", "/..%2f..%2f"],
  ...["/_aset/", "/_aset/none.js", "/_image", "/_server-islands/x", "/galat", "/api", "/api/v1/"],
  ...[
    "/api/v1/%FF",
    "/favicon.ico",
    "/robots.txt",
    `/${"a".repeat(6_000)}`,
    `/${"a/".repeat(900)}`,
  ],
];

/** One request of any kind, and who sends it. A form is mostly sent by who saw it. */
export function anyRequest(
  world: World,
  visitors: readonly Visitor[],
  random: Random,
): { sent: Sent; visitor: Visitor } {
  const kind = random.next();
  const form = random.pick(world.forms);
  const anybody = random.pick(visitors);
  const visitor = kind < 0.45 && random.chance(0.9) ? form.visitor : anybody;
  const made =
    kind < 0.45
      ? formRequest(form, random)
      : kind < 0.65
        ? pageRequest(world, random)
        : kind < 0.85
          ? apiRequest(world, random)
          : strangeRequest(world, random);
  const headers: Record<string, string> = { ...made.headers };
  if (visitor.cookie !== "") headers.cookie = visitor.cookie;
  if (made.method !== "GET" && random.chance(0.95)) headers["sec-fetch-site"] = "same-origin";
  if (made.body !== undefined) headers["content-length"] = String(made.body.byteLength);
  return { sent: { ...made, headers: { ...headers, ...anyHeaders(random) } }, visitor };
}

const anyRoute = (world: World, random: Random): string => {
  const { pattern, addresses }: Route = random.pick(world.routes);
  if (addresses.size > 0 && random.chance(0.7)) return random.pick([...addresses]);
  return pattern.replaceAll(/\[[^\]]+\]/g, () =>
    encodeURIComponent(wellFormed(anyText(random)).slice(0, 1_000)),
  );
};

function query(random: Random, names: readonly string[]): string {
  const parts = Array.from({ length: random.below(4) }, () => {
    const name = random.pick(names) + random.pick(["", "", "", "[]", ".a"]);
    return `${name}=${encodeURIComponent(wellFormed(anyText(random)).slice(0, 2_000))}`;
  });
  if (random.chance(0.05)) parts.push("%E0%A4%A=%FF&=&&a");
  return parts.length === 0 ? "" : `?${parts.join("&")}`;
}

const pageRequest = (world: World, random: Random): Sent => ({
  method: random.chance(0.9) ? "GET" : "HEAD",
  path: (random.chance(0.3) ? "/en" : "") + anyRoute(world, random) + query(random, QUERY),
  headers: {},
});

function formRequest(form: Form, random: Random): Sent {
  const pairs = fill(form, random);
  const path = (random.chance(0.1) ? "/en" : "") + asPath(form.action);
  if (form.method === "GET") {
    const texts = pairs.map(([name, value]) => [name, typeof value === "string" ? value : "x"]);
    const text = new URLSearchParams(texts).toString().slice(0, 8_000);
    return { method: "GET", path: `${path.split("?")[0]}?${text}`, headers: {} };
  }
  const asFiles = form.multipart ? random.chance(0.9) : random.chance(0.1);
  const encoded = asFiles ? multipart(pairs) : urlencoded(pairs);
  const types = ["text/plain", "application/json", "multipart/form-data", "x", "; ;", ""];
  const type = random.chance(0.04) ? random.pick(types) : encoded.type;
  const end = random.chance(0.03) ? random.below(encoded.body.byteLength) : undefined;
  const body = encoded.body.subarray(0, end);
  return { method: "POST", path, headers: { "content-type": type }, body };
}

function apiRequest({ api, routes }: World, random: Random): Sent {
  const call = random.pick(api.calls);
  const known = routes.flatMap(({ addresses }) => [...addresses].slice(0, 3));
  const path = call.path.replaceAll(/\{[^}]+\}/g, () =>
    random.chance(0.6)
      ? (random.pick(known).split("/").at(-1) ?? "x")
      : encodeURIComponent(wellFormed(anyText(random)).slice(0, 2_000) || "x"),
  );
  const method = random.chance(0.95) ? call.method : random.pick(METHODS);
  const address = path + query(random, [...call.query, ...QUERY]);
  if (method === "GET" || method === "HEAD") return { method, path: address, headers: {} };
  const value = anyBody(call.body ?? {}, api, random, random.pick([0.5, 0.9, 1]));
  const text = JSON.stringify(value) ?? "";
  const body = Buffer.from(random.chance(0.05) ? text.slice(1) : text);
  return { method, path: address, headers: { "content-type": "application/json" }, body };
}

function strangeRequest(world: World, random: Random): Sent {
  const path = random.pick([
    () => random.pick(STRANGE),
    () => (random.chance(0.5) ? "/en" : "") + random.pick(world.files),
    () => anyRoute(world, random) + random.pick(["/", "//", "%2f", "%00", "/x", ";a=b", ".json"]),
  ])();
  const method = random.pick(METHODS);
  const body = method !== "TRACE" && random.chance(0.3) ? Buffer.from(anyText(random)) : undefined;
  return { method, path, headers: {}, body };
}

function urlencoded(pairs: readonly Pair[]) {
  const texts = pairs.map(([name, value]) => [
    name,
    typeof value === "string" ? value : value.file,
  ]);
  const body = Buffer.from(new URLSearchParams(texts).toString());
  return { type: "application/x-www-form-urlencoded", body };
}

function multipart(pairs: readonly Pair[]) {
  const boundary = "----tanggap-fuzz";
  const quoted = (text: string) => text.replaceAll(/["\r\n]/g, "_");
  const parts = pairs.map(([name, value]) => {
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="${quoted(name)}"`;
    return typeof value === "string"
      ? `${head}\r\n\r\n${value}\r\n`
      : `${head}; filename="${quoted(value.name)}"\r\nContent-Type: text/csv\r\n\r\n${value.file}\r\n`;
  });
  const body = Buffer.from(`${parts.join("")}--${boundary}--\r\n`);
  return { type: `multipart/form-data; boundary=${boundary}`, body };
}

const asPath = (action: string): string => encodeURI(decodeURI(action)).split("#")[0] ?? "/";

/** Without halves of characters, which no address can carry. */
const wellFormed = (text: string): string => text.toWellFormed();
