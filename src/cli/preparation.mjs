// Plain JavaScript: it also runs on the system's Node, before anything is installed.
import { createHash } from "node:crypto";
import { existsSync, lstatSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { mustRun, ROOT } from "./run.mjs";

const at = (/** @type {string} */ path) => resolve(ROOT, path);

const INSTALLED = "node_modules/.tanggap-installed";
const WITH_TOOLS = " with tools";
const HEADERS = ["x64", "arm64"].map(
  (system) => `node_modules/node/node_modules/node-linux-${system}/include`,
);
const BUILT = "dist/.tanggap-built";
/** What the build is made of. */
const SOURCES = ["src", "db", "public", "astro.config.mjs", "package-lock.json", "tsconfig.json"];

/**
 * Installs when there is nothing yet, or when the lock file asks for something else.
 * @param {{ tools: boolean }} wanted `tools`: with what only tests and checks need, too
 */
export async function ensureInstalled({ tools }) {
  // A linked folder belongs to another working copy, which keeps it up to date.
  if (existsSync(at("node_modules")) && lstatSync(at("node_modules")).isSymbolicLink()) return;
  const lock = digest(["package-lock.json"]);
  // Whoever has the tools keeps them: nothing is taken away again.
  const all = tools || existsSync(at("node_modules/vitest"));
  const wanted = all ? lock + WITH_TOOLS : lock;
  if (stampOf(INSTALLED) === wanted) return;
  console.log("Memasang paket / installing packages …");
  // Exactly what the lock file says, and not a letter of it rewritten: every version of npm would
  // write it a little differently, and the next `git pull` would refuse. Not `npm ci`: it first
  // throws away what is installed, and a broken connection would leave nothing to serve with.
  const options = ["--no-save", "--no-audit", "--no-fund", "--loglevel=error"];
  await mustRun("npm", ["install", ...options, ...(all ? ["--include=dev"] : ["--omit=dev"])]);
  // Headers for compiling extensions of Node, as large as Node itself: nothing here is compiled.
  for (const folder of HEADERS) rmSync(at(folder), { recursive: true, force: true });
  writeFileSync(at(INSTALLED), wanted);
}

/** Builds when nothing is built yet, or when a source has changed since. */
export async function ensureBuilt() {
  if (stampOf(BUILT) === digest(SOURCES)) return;
  console.log("Membangun / building …");
  await build();
}

export async function build() {
  const sources = digest(SOURCES);
  await mustRun("astro", ["build", "--silent"]);
  await mustRun("node", ["src/cli/compress.mjs"]);
  writeFileSync(at(BUILT), sources);
}

/** @param {string} path */
const stampOf = (path) => (existsSync(at(path)) ? readFileSync(at(path), "utf8") : "");

/**
 * One checksum over the names and contents of files and folders.
 * @param {string[]} paths
 */
function digest(paths) {
  const hash = createHash("sha256");
  for (const file of paths.flatMap(filesOf)) hash.update(file).update(readFileSync(at(file)));
  return hash.digest("hex");
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesOf(path) {
  if (!lstatSync(at(path)).isDirectory()) return [path];
  return readdirSync(at(path))
    .toSorted()
    .flatMap((name) => filesOf(join(path, name)));
}
