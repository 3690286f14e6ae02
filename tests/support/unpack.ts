import { Archive } from "#lib/tables/archive.ts";

/** The text of one part of a zip archive. */
export async function unpack(bytes: Uint8Array, part: string): Promise<string> {
  const archive = await Archive.open(bytes, 5_000_000);
  const chunks = await Array.fromAsync(archive.read(part));
  return Buffer.concat(chunks).toString("utf8");
}
