import { writeFileSync } from "node:fs";

/** What the connection itself adds to an answer. */
const OF_CONNECTION = new Set(["connection", "keep-alive", "date", "transfer-encoding"]);

/** Keeps a page as the real server sends it, for the floor to send. */
export async function keepPage(url: string, file: string): Promise<void> {
  const page = await fetch(url, { headers: { "accept-encoding": "br" } });
  if (page.status !== 200) throw new Error(`${page.status}: ${url}`);
  const headers = Object.fromEntries(
    [...page.headers].filter(([name]) => !OF_CONNECTION.has(name)),
  );
  // fetch has unpacked the body; the floor gets as many bytes as there were on the way.
  const body = Buffer.alloc(Number(headers["content-length"]), "x").toString("base64");
  writeFileSync(file, JSON.stringify({ headers, body }));
}
