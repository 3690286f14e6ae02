import { inflateRawSync } from "node:zlib";
import { failure, type Result, success } from "./result.ts";

const LOCAL_HEADER = 30;
const CENTRAL_HEADER = 46;
const END_RECORD = 22;
const END_SIGNATURE = Buffer.from("PK\u0005\u0006", "latin1");
const STORED = 0;
const DEFLATED = 8;

/**
 * Unpacks the wanted entries of a zip archive in memory.
 * The declared sizes are not believed: each entry may grow to its declared size and no further, and
 * the declared sizes together to `most` bytes, so a small file that unpacks to gigabytes stops early.
 * Fails under the field "" with `zip.broken` or `zip.too-large`. Archives over 4 GB (zip64) are broken.
 * @returns name → content
 */
export function unzip(
  bytes: Uint8Array,
  { most, wanted }: { most: number; wanted: (name: string) => boolean },
): Result<Map<string, Buffer>> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const entries = listEntries(file).filter(({ name }) => wanted(name));
    const total = entries.reduce((sum, { packed, size }) => sum + Math.max(packed, size), 0);
    if (total > most) return failure({ "": "zip.too-large" });
    return success(new Map(entries.map((entry) => [entry.name, unpack(file, entry)])));
  } catch {
    // No directory, offsets outside the file, data that does not inflate, or more of it than declared.
    return failure({ "": "zip.broken" });
  }
}

interface Entry {
  name: string;
  method: number;
  packed: number;
  size: number;
  offset: number;
}

/** The central directory at the end of the archive (APPNOTE.TXT 4.3.12). */
function listEntries(file: Buffer): Entry[] {
  const end = file.lastIndexOf(END_SIGNATURE, file.length - END_RECORD);
  if (end < 0) throw new Error("no end record");
  const entries: Entry[] = [];
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 8); left > 0; left -= 1) {
    const nameLength = file.readUInt16LE(at + 28);
    const name = file.toString("latin1", at + CENTRAL_HEADER, at + CENTRAL_HEADER + nameLength);
    entries.push({
      name,
      method: file.readUInt16LE(at + 10),
      packed: file.readUInt32LE(at + 20),
      size: file.readUInt32LE(at + 24),
      offset: file.readUInt32LE(at + 42),
    });
    at += CENTRAL_HEADER + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return entries;
}

function unpack(file: Buffer, { method, packed, size, offset }: Entry): Buffer {
  const start =
    offset + LOCAL_HEADER + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28);
  const data = file.subarray(start, start + packed);
  if (method === STORED) return data;
  if (method !== DEFLATED) throw new Error("unknown compression");
  return inflateRawSync(data, { maxOutputLength: Math.max(1, size) });
}
