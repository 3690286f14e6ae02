/** Without 0/o, 1/l/i and u/v: nothing that is misread on paper or misheard on the phone. */
const ALPHABET = "23456789abcdefghjkmnpqrstwxyz";

/**
 * Turns random bytes into an unbiased code of letters and digits without look-alikes.
 * @param bytes enough randomness: bytes outside the unbiased range are skipped
 * @returns the code, or null when the bytes did not suffice
 */
export function codeFromBytes(bytes: Uint8Array, length: number): string | null {
  const limit = 256 - (256 % ALPHABET.length);
  const usable = [...bytes].filter((byte) => byte < limit).slice(0, length);
  if (usable.length < length) return null;
  return usable.map((byte) => ALPHABET[byte % ALPHABET.length]).join("");
}
