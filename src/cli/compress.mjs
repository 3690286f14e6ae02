// After the build: every asset also stands there compressed, as small as it gets, so that the
// server only picks a file.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";

const CLIENT = "dist/client";
const TEXT = new Set([".css", ".js", ".svg", ".json", ".txt", ".xml"]);

for (const name of readdirSync(CLIENT, { recursive: true, encoding: "utf8" })) {
  if (!TEXT.has(extname(name))) continue;
  const path = join(CLIENT, name);
  const bytes = readFileSync(path);
  writeFileSync(`${path}.br`, brotliCompressSync(bytes));
  writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
}
