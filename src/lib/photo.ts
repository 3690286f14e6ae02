import sharp from "sharp";

/** A picture as it is kept: made anew, so that nothing of the sent file but its colours is in it. */
export interface Photo {
  mediaType: "image/webp";
  width: number;
  height: number;
  bytes: Buffer;
}

export const PHOTO_PROBLEMS = [
  "empty",
  "size",
  "heic",
  "type",
  "dimensions",
  "hidden-content",
  "broken",
] as const;
export type PhotoProblem = (typeof PHOTO_PROBLEMS)[number];

export const PHOTO_BYTES = 8 * 1024 * 1024;
const MOST_PIXELS = 40_000_000;
const LONGEST_SIDE = 1600;

/**
 * Decodes a JPEG, PNG or WebP, whatever its name says, turns it upright, makes it at most 1600
 * pixels long and writes it anew: position, camera and all other metadata are gone.
 */
export async function remakePhoto(file: Uint8Array): Promise<Photo | PhotoProblem> {
  if (file.byteLength === 0) return "empty";
  if (file.byteLength > PHOTO_BYTES) return "size";
  if (!hasPhotoSignature(file)) return isHeic(file) ? "heic" : "type";
  const facts = await sharp(file, { limitInputPixels: false })
    .metadata()
    .catch(() => null);
  if (facts === null) return "broken";
  if (facts.width * facts.height > MOST_PIXELS) return "dimensions";
  if (hidesSomethingElse(file)) return "hidden-content";
  return encode(file).catch(() => "broken" as const);
}

async function encode(file: Uint8Array): Promise<Photo> {
  const { data, info } = await sharp(file, { limitInputPixels: MOST_PIXELS, failOn: "error" })
    .autoOrient()
    .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: "inside", withoutEnlargement: true })
    .webp({ quality: 78 })
    .toBuffer({ resolveWithObject: true });
  return { mediaType: "image/webp", width: info.width, height: info.height, bytes: data };
}

/** First bytes of JPEG, PNG and WebP: SVG, PDF and others never reach a decoder. */
function hasPhotoSignature(file: Uint8Array): boolean {
  const start = Buffer.from(file.subarray(0, 12)).toString("latin1");
  return (
    start.startsWith("\xff\xd8\xff") ||
    start.startsWith("\x89PNG\r\n\x1a\n") ||
    (start.startsWith("RIFF") && start.endsWith("WEBP"))
  );
}

/** Brands of ISO/IEC 23008-12 by which telephones mark the photos that no browser shows. */
const HEIC_BRANDS = ["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"];

function isHeic(file: Uint8Array): boolean {
  const start = Buffer.from(file.subarray(4, 12)).toString("latin1");
  return start.startsWith("ftyp") && HEIC_BRANDS.includes(start.slice(4));
}

const PAGE_OR_SCRIPT = /<(script|html|svg|!doctype html|\?php)[\s>]/i;
const ARCHIVE_END = "PK\x05\x06";

/** A picture that is a document, an archive or a page as well was made to deceive. */
function hidesSomethingElse(file: Uint8Array): boolean {
  const text = Buffer.from(file).toString("latin1");
  return (
    text.slice(0, 1024).includes("%PDF-") ||
    text.slice(-65_600).includes(ARCHIVE_END) ||
    PAGE_OR_SCRIPT.test(text)
  );
}
