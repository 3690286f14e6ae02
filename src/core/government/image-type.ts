const SIGNATURES: readonly (readonly [type: string, at: number, bytes: readonly number[]])[] = [
  ["image/png", 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ["image/jpeg", 0, [0xff, 0xd8, 0xff]],
  ["image/webp", 8, [0x57, 0x45, 0x42, 0x50]],
];
const RIFF = [0x52, 0x49, 0x46, 0x46];

const startsAt = (file: Uint8Array, at: number, bytes: readonly number[]): boolean =>
  bytes.every((byte, offset) => file[at + offset] === byte);

/**
 * The kind of picture by its first bytes, whatever name or type the sender gave it: a file that
 * claims to be a picture must not turn out to be a page (or an SVG with a script).
 * @returns null for anything but PNG, JPEG and WebP
 */
export function imageType(file: Uint8Array): string | null {
  const found = SIGNATURES.find(([, at, bytes]) => startsAt(file, at, bytes));
  if (found === undefined) return null;
  return found[0] !== "image/webp" || startsAt(file, 0, RIFF) ? found[0] : null;
}
