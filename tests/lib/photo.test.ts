import sharp from "sharp";
import { expect, test } from "vitest";
import { PHOTO_BYTES, type Photo, remakePhoto } from "#lib/photo.ts";

const blank = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#3a7" } });
const jpeg = (width = 800, height = 600) => blank(width, height).jpeg().toBuffer();

async function made(file: Uint8Array): Promise<Photo> {
  const photo = await remakePhoto(file);
  if (typeof photo === "string") throw new Error(photo);
  return photo;
}

test.each(["jpeg", "png", "webp"] as const)("a %s is made anew as WebP", async (format) => {
  const photo = await made(await blank(800, 600).toFormat(format).toBuffer());
  expect(photo).toMatchObject({ mediaType: "image/webp", width: 800, height: 600 });
  expect((await sharp(photo.bytes).metadata()).format).toBe("webp");
});

test("large pictures become 1600 pixels long", async () => {
  expect(await made(await jpeg(3200, 1000))).toMatchObject({ width: 1600, height: 500 });
});

test("position and camera are gone, and the picture stands upright", async () => {
  const file = await blank(400, 200)
    .withExif({
      IFD0: { Make: "Kamera Rahasia" },
      IFD3: { GPSLatitude: "0/1 18/1 0/1", GPSLatitudeRef: "S" },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  const before = await sharp(file).metadata();
  expect([before.exif !== undefined, before.orientation]).toEqual([true, 6]);
  const photo = await made(file);
  const after = await sharp(photo.bytes).metadata();
  expect([after.exif, after.xmp, after.iptc, after.icc, after.orientation]).toEqual(
    Array(5).fill(undefined),
  );
  expect([photo.width, photo.height]).toEqual([200, 400]);
  expect(photo.bytes.includes("Kamera Rahasia")).toBe(false);
});

test.each([
  ["an SVG", "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "type"],
  ["a PDF", "%PDF-1.7\n1 0 obj", "type"],
  ["a GIF", "GIF89a\x01\x00\x01\x00\x80\x00\x00", "type"],
  ["a page", "<!doctype html><p>x", "type"],
  ["nothing", "", "empty"],
  ["a photo of an iPhone", "\0\0\0\x24ftypheic\0\0\0\0mif1heic", "heic"],
  ["a photo of another telephone", "\0\0\0\x18ftypmif1\0\0\0\0", "heic"],
  ["a film", "\0\0\0\x18ftypisom\0\0\0\0", "type"],
  ["a JPEG's first bytes only", "\xff\xd8\xff\xe0", "broken"],
  ["a PNG's first bytes only", "\x89PNG\r\n\x1a\n", "broken"],
])("%s is refused", async (_name, content, problem) => {
  expect(await remakePhoto(Buffer.from(content, "latin1"))).toBe(problem);
});

test("a truncated picture is refused", async () => {
  const noise = await sharp({
    create: {
      width: 600,
      height: 600,
      channels: 3,
      background: "#000",
      noise: { type: "gaussian", mean: 128, sigma: 60 },
    },
  })
    .jpeg()
    .toBuffer();
  expect(await remakePhoto(noise.subarray(0, noise.length / 2))).toBe("broken");
});

test("a picture of huge dimensions is refused before it is unpacked", async () => {
  // 50 megapixels, as the cameras of today's telephones have them.
  const huge = await blank(8160, 6120).png({ compressionLevel: 9 }).toBuffer();
  expect(huge.length).toBeLessThan(PHOTO_BYTES);
  expect(await remakePhoto(huge)).toBe("dimensions");
});

test("too many bytes are refused", async () => {
  const file = Buffer.concat([await jpeg(), Buffer.alloc(PHOTO_BYTES)]);
  expect(await remakePhoto(file)).toBe("size");
});

test.each([
  ["a page after its end", "<html><script>alert(1)</script></html>"],
  ["a program after its end", "<?php system($_GET['x']); ?>"],
  ["an archive after its end", `PK\x03\x04data PK\x05\x06${"\0".repeat(18)}`],
])("a picture with %s is refused", async (_name, tail) => {
  const file = Buffer.concat([await jpeg(), Buffer.from(tail, "latin1")]);
  expect(await remakePhoto(file)).toBe("hidden-content");
});

test("a picture that is a document as well is refused", async () => {
  const file = await jpeg(40, 40);
  const comment = Buffer.from("%PDF-1.4 obj", "latin1");
  const marker = Buffer.from([0xff, 0xfe, 0, comment.length + 2]);
  const both = Buffer.concat([file.subarray(0, 2), marker, comment, file.subarray(2)]);
  expect(await remakePhoto(both)).toBe("hidden-content");
});

test("harmless bytes after the end, as some phones write them, do not matter and are dropped", async () => {
  const file = Buffer.concat([await jpeg(), Buffer.from("SEFHe rahasia")]);
  expect((await made(file)).bytes.includes("rahasia")).toBe(false);
});
