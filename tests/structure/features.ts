import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The map of the house is the list: every feature has a line in docs/features.md. */
export const FEATURES: readonly string[] = [
  ...readFileSync("docs/features.md", "utf8").matchAll(/^\| `([a-z0-9-]+)` +\|/gm),
].map(([, name]) => String(name));

/** All files below a folder, as paths from the root of the project. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .toSorted();
}

/** Folders directly in a folder. */
export const foldersIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted();

/** What stands directly in a folder: files and folders. */
export const namesIn = (folder: string): string[] => readdirSync(folder).toSorted();

/** Which files a source file imports, as paths from the root; packages are left out. */
export function importsOf(file: string): string[] {
  const found = readFileSync(file, "utf8").matchAll(/\bfrom "([^"]+)"|\bimport\("([^"]+)"\)/g);
  return [...found].flatMap(([, a, b]) => resolveImport(file, String(a ?? b)) ?? []);
}

function resolveImport(file: string, name: string): string | null {
  if (name.startsWith(".")) return join(file, "..", name);
  const [, alias, path] =
    /^#(core|operations|lib|web|components|db|i18n|api)\/(.+)$/.exec(name) ?? [];
  if (alias === undefined || path === undefined) return null;
  return alias === "db" ? join("db", path) : join("src", alias, path);
}

/** `src/operations/topics/work/parts/x.ts` → `topics`. */
export const featureOf = (file: string): string | undefined =>
  /^src\/(?:operations|core)\/([^/]+)\/.+/.exec(file)?.[1];
