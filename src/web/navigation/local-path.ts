/**
 * A path on this portal taken from the address bar; anything else (another site, `//host`, a letter
 * that does not stand in an address as it is) becomes `fallback`.
 */
export function localPath(path: string | null, fallback: string): string {
  return path !== null && /^\/(?![/\\])[!-[\]-~]*$/.test(path) ? path : fallback;
}
