/** A path on this portal taken from the address bar; anything else (another site, `//host`) becomes `fallback`. */
export function localPath(path: string | null, fallback: string): string {
  return path !== null && /^\/(?![/\\])[^\s\\]*$/.test(path) ? path : fallback;
}
