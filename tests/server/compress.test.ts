import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { chooseEncoding, compress, isText } from "#server/compress.ts";

test.each([
  ["gzip, deflate, br, zstd", "br"],
  ["gzip;q=1.0, br;q=0.5", "br"],
  ["br;q=0, gzip", "gzip"],
  ["br; q=0.000 , gzip;q=0", "identity"],
  ["x-brotli", "identity"],
  ["", "identity"],
  [undefined, "identity"],
])("for %s the encoding is %s", (accept, encoding) => {
  expect(chooseEncoding(accept)).toBe(encoding);
});

test("what was compressed can be read again", async () => {
  const bytes = Buffer.from("tanggap ".repeat(200));
  const [br, gzip, plain] = await Promise.all([
    compress(bytes, "br"),
    compress(bytes, "gzip"),
    compress(bytes, null),
  ]);
  expect(brotliDecompressSync(br.body)).toEqual(bytes);
  expect(gunzipSync(gzip.body)).toEqual(bytes);
  expect(plain).toEqual({ body: bytes });
});

test.each([
  ["text/html; charset=utf-8", true],
  ["application/json", true],
  ["application/problem+json", true],
  ["text/event-stream", false],
  ["image/webp", false],
  [null, false],
])("%s is text: %s", (type, text) => {
  expect(isText(type)).toBe(text);
});
