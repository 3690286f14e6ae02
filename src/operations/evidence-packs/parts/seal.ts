import { canonicalJson } from "#lib/canonical-json.ts";
import { sha256 } from "#lib/sha256.ts";

/** A pack with the checksum over its canonical JSON (`bytes`). */
export interface SealedPack<T> {
  checksum: string;
  bytes: string;
  pack: T;
  /** When it was drawn up: printed beside it, not part of it. */
  madeAt: Date;
}

/** The checksum is over exactly the bytes of the pack's canonical JSON (RFC 8785). */
export function seal<T>(pack: T, madeAt: Date): SealedPack<T> {
  const bytes = canonicalJson(pack);
  return { checksum: sha256(bytes), bytes, pack, madeAt };
}
