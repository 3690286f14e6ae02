import { crc32 } from "node:zlib";
import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import { TableError } from "./table-error.ts";

/** A workbook has some dozens of parts; more are not listed. */
const MOST_PARTS = 10_000;

/**
 * A zip archive whose parts are unpacked one by one, streamed, when somebody asks for them. What was
 * unpacked counts in all, whichever bytes of the file it came from and as often as it was asked for.
 */
export class Archive {
  readonly #file: ZipFile;
  readonly #parts: ReadonlyMap<string, Entry>;
  #left: number;

  private constructor(file: ZipFile, parts: ReadonlyMap<string, Entry>, most: number) {
    this.#file = file;
    this.#parts = parts;
    this.#left = most;
  }

  /**
   * @param most bytes that may be unpacked in all
   * @throws TableError `table.broken`
   */
  static async open(bytes: Uint8Array, most: number): Promise<Archive> {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const file = await orBroken(fromBufferPromise(buffer));
    return new Archive(file, await orBroken(listParts(file)), most);
  }

  /** Names of parts differ by more than the case of their letters (ISO 29500-2, 6.2.2.3). */
  has(name: string): boolean {
    return this.#parts.has(name.toLowerCase());
  }

  /**
   * One part, unpacked as it is read.
   * @throws TableError `table.broken` when it is not there or damaged, `table.unpacked-too-large`
   */
  async *read(name: string): AsyncGenerator<Uint8Array> {
    const entry = this.#parts.get(name.toLowerCase());
    if (entry === undefined) throw new TableError("table.broken");
    if (entry.isEncrypted()) throw new TableError("table.protected");
    this.#take(0, entry.uncompressedSize);
    let checksum = 0;
    const chunks = await orBroken(this.#file.openReadStreamPromise(entry));
    for await (const chunk of brokenOn(chunks)) {
      this.#take(chunk.byteLength, 0);
      checksum = crc32(chunk, checksum);
      yield chunk;
    }
    if (checksum !== entry.crc32) throw new TableError("table.broken");
  }

  /** Stops before what is announced is unpacked, and counts what really comes. */
  #take(bytes: number, announced: number): void {
    this.#left -= bytes;
    if (this.#left >= announced) return;
    throw new TableError("table.unpacked-too-large");
  }
}

async function listParts(file: ZipFile): Promise<Map<string, Entry>> {
  if (file.entryCount > MOST_PARTS) throw new TableError("table.unpacked-too-large");
  const parts = new Map<string, Entry>();
  for await (const entry of file.eachEntry()) {
    const name = entry.fileName.toLowerCase();
    // Which of two would be read is anybody's guess.
    if (parts.has(name)) throw new TableError("table.broken");
    parts.set(name, entry);
  }
  return parts;
}

const broken = (error: unknown): TableError =>
  error instanceof TableError ? error : new TableError("table.broken");

async function orBroken<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw broken(error);
  }
}

async function* brokenOn(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks;
  } catch (error) {
    throw broken(error);
  }
}
