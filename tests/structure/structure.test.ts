import { readFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { describe, expect, test } from "vitest";
import { FEATURES, filesBelow, foldersIn, namesIn } from "./features.ts";

const isSource = (file: string): boolean => /\.(ts|mjs|astro|scss)$/.test(file);
describe("every layer has the same rooms", () => {
  /** Folders that belong to no feature: what all of them share. */
  const COMMON: Record<string, readonly string[]> = {
    "src/core": [],
    "src/operations": [],
    "src/components": ["fields", "page"],
    "db/queries": [],
    "tests/core": [],
    "tests/operations": [],
  };

  test.each(Object.entries(COMMON))("%s: one folder a feature", (layer, common) => {
    const unknown = foldersIn(layer).filter(
      (name) => !FEATURES.includes(name) && !common.includes(name),
    );
    // Use the word that the feature has elsewhere, or give the new feature its line in docs/features.md.
    expect(unknown).toEqual([]);
  });

  /** Names that belong to no feature: what mounts the rest, and what all of them share. */
  const COMMON_FILES: Record<string, readonly string[]> = {
    "src/api": ["app", "parts"],
    "tests/api": ["parts"],
    "db/schema": [],
  };

  test.each(Object.entries(COMMON_FILES))("%s: one file or folder a feature", (layer, common) => {
    const names = namesIn(layer).map((name) => name.replace(/(\.test)?\.ts$/, ""));
    // Name the file after the feature whose addresses or tables it holds, or put it into its folder.
    expect(names.filter((name) => ![...FEATURES, ...common].includes(name))).toEqual([]);
  });

  test.each(["src/i18n/id", "src/i18n/en"])("%s: one file a feature", (layer) => {
    const names = filesBelow(layer).map((file) => basename(file, ".ts"));
    // A large feature may be cut: topics-screening.
    const known = (name: string) => FEATURES.some((each) => `${name}-`.startsWith(`${each}-`));
    expect(names.filter((name) => name !== "common" && !known(name))).toEqual([]);
  });

  test("the map names no room that is not there", () => {
    const rooms = new Set(["src/core", "src/operations", "src/components"].flatMap(foldersIn));
    expect(FEATURES.filter((name) => !rooms.has(name))).toEqual([]);
  });

  test("nothing loose in src but what a tool expects there", () => {
    const loose = filesBelow("src").filter((file) => dirname(file) === "src");
    expect(loose).toEqual(["src/locals.d.ts", "src/middleware.ts"]);
  });

  test("no folder of source files holds more than 35", () => {
    const counts = new Map<string, number>();
    const all = ["src", "db", "tests"].flatMap(filesBelow).filter(isSource);
    for (const file of all) counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1);
    // Split the folder by what its files are about.
    expect([...counts].filter(([, files]) => files > 35)).toEqual([]);
  });
});

describe("the audit log", () => {
  test("entries of operations are made in one place", () => {
    const writers = filesBelow("src/operations").filter((file) =>
      /\bappendAudit\b/.test(readFileSync(file, "utf8")),
    );
    // Use `auditChange`: it knows who acts and when, and which words there are.
    expect(writers).toEqual(["src/operations/audit-change.ts"]);
  });
});

describe("memories", () => {
  /** Variables of modules that may remember although they exist twice in the process. */
  const ALLOWED = {
    "src/lib/dates/local-date.ts zones": "formats by zone: the same wherever they are made",
    "src/lib/guessable-password.ts checker": "word lists, read once and never changed",
    "src/lib/text/stem.ts known": "basic forms of words: the same wherever they are found",
    "src/server/start.ts stopping": "the process itself: no page loads it",
    "src/web/forms/form.ts retryAfter": "set and read by pages only, while one of them is answered",
  };

  test("what is remembered hangs on the application or the database", () => {
    const layers = ["src", "db"].flatMap(filesBelow).filter((file) => /\.(ts|mjs)$/.test(file));
    // Scripts run in browsers, commands in a process of their own.
    const shared = layers.filter((file) => !/^src\/(scripts|cli)\//.test(file));
    const found = shared.flatMap((file) => rememberingIn(file).map((name) => `${file} ${name}`));
    // Pages run from a bundle, the rest from the sources, and each has its own copy of a module:
    // use `db.memories`, or a field of `Application` (src/server/application.ts).
    expect(found.toSorted()).toEqual(Object.keys(ALLOWED));
  });
});

describe("forms", () => {
  test("a button says which form or act was sent as `act`, and nothing else", () => {
    const pages = filesBelow("src").filter((file) => file.endsWith(".astro"));
    const names = pages
      .flatMap((file) => readFileSync(file, "utf8").split("<button").slice(1))
      .flatMap((button) => / name="(\w+)"/.exec(button.split("</button>")[0] ?? "")?.[1] ?? []);
    // Besides: whom a button is about, and that a list was read. Hand acts to `runAct`.
    expect([...new Set(names)].toSorted()).toEqual(["act", "confirmed", "participant"]);
  });
});

/**
 * Variables of a module that can hold something new later: `let`, what begins empty, and what is made
 * to remember.
 */
function rememberingIn(file: string): string[] {
  const source = readFileSync(file, "utf8");
  const changed = source.matchAll(/^(?:export )?(?:let|var) (\w+)/gm);
  const filled = source.matchAll(
    /^(?:export )?const (\w+)[^=]*= (?:\[\]|\{\}|Object\.create\(|new (?:(?:Map|Set)(?:<.+>)?\(\)|Weak|Memories|ShortMemory))/gm,
  );
  const kept = source.matchAll(/^ {2}(?:private )?static (?!readonly|async)([#\w]+)(?: =|:|;)/gm);
  return [...changed, ...filled, ...kept].map(([, name]) => String(name));
}
