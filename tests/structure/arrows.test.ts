import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, test } from "vitest";
import { featureOf, filesBelow, importsOf } from "./features.ts";

/** What a page, a route or a job calls: a file right in a feature, or in a part of `topics`. */
const isVerb = (file: string): boolean =>
  /^src\/operations\/[^/]+\/(?:[^/]+\/)?[^/]+\.ts$/.test(file) && !isPart(file);
/** What verbs share. */
const isPart = (file: string): boolean => /^src\/operations\/.+\/parts\//.test(file);

const OPERATIONS = filesBelow("src/operations");

describe("arrows between features", () => {
  test.each(["src/operations", "src/core"])("%s: no circle", (layer) => {
    // Move what both need into the one that is used first, or, if it has no domain, into lib.
    expect(circleIn(graphOf(layer))).toBeNull();
  });
});

describe("arrows between verbs and parts", () => {
  const callsOfVerbs = (files: readonly string[]): string[] =>
    files.flatMap((file) =>
      importsOf(file)
        .filter(isVerb)
        .map((verb) => `${file} → ${verb}`),
    );

  test("a verb never imports a verb", () => {
    // Put what both need into `parts/`, or into core when it is pure; each verb authorises for itself.
    expect(callsOfVerbs(OPERATIONS.filter(isVerb))).toEqual([]);
  });

  test("a part never imports a verb", () => {
    // Put what the part needs of the verb into a part of its own.
    expect(callsOfVerbs(OPERATIONS.filter(isPart))).toEqual([]);
  });

  test("components and layouts take nothing but types of operations", () => {
    // Let the page call the operation and hand on what it returns.
    const values = ["src/components", "src/layouts"]
      .flatMap(filesBelow)
      .filter((file) => valuesFrom(file).some((name) => name.startsWith("#operations/")));
    expect(values.filter((file) => !WHOLE_PAGES.includes(file))).toEqual([]);
  });
});

/** Components that are a whole page, shown by several addresses. */
const WHOLE_PAGES: readonly string[] = ["src/components/units/UnitPage.astro"];

/** Modules of which a file imports more than types. */
function valuesFrom(file: string): string[] {
  const imports = readFileSync(file, "utf8").matchAll(/^import (type )?([^;]*?)from "([^"]+)"/gm);
  return [...imports].flatMap(([, type, names = "", from = ""]) =>
    type !== undefined || isTypesOnly(names) ? [] : [from],
  );
}

/** `{ type A, type B }` */
const isTypesOnly = (names: string): boolean =>
  /^\{[^}]*\}\s*$/.test(names) &&
  names
    .replace(/[{}]/g, "")
    .split(",")
    .map((name) => name.trim())
    .every((name) => name === "" || name.startsWith("type "));

describe("a file is named like what it is for", () => {
  // Of the operations; elsewhere files hold several things of one kind (statements of a table, words of a rule).
  const EXPORT = /^export (?:async )?(function|const|class) (\w+)/gm;
  const exportsOf = (file: string) =>
    [...readFileSync(file, "utf8").matchAll(EXPORT)].map(([, kind, name]) => ({ kind, name }));
  const camel = (file: string): string =>
    basename(file, ".ts").replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

  test("a verb exports itself and types", () => {
    const wrong = OPERATIONS.filter(isVerb).filter((file) => {
      const names = exportsOf(file).map(({ name }) => name);
      return names.length !== 1 || names[0] !== camel(file);
    });
    // One verb a file: move what else is there into a file of its own, or into `parts/`.
    expect(wrong).toEqual([]);
  });

  test("a part exports what it is named after", () => {
    const wrong = OPERATIONS.filter(isPart).filter(
      (file) => !exportsOf(file).some(({ name }) => name === camel(file)),
    );
    // Rename the file or the function, whichever is the better word.
    expect(wrong).toEqual([]);
  });
});

test("no alias opens all of the sources", () => {
  const { imports } = JSON.parse(readFileSync("package.json", "utf8"));
  const folders = Object.values<string>(imports);
  // Name the layer: `#core/*`, `#web/*`. Otherwise the rules on who may import what can be passed by.
  expect(folders.filter((path) => !/^\.\/(?:src\/[a-z0-9]+|db|tests)\/\*$/.test(path))).toEqual([]);
});

/** Feature → the other features that it imports. */
function graphOf(layer: string): Map<string, Set<string>> {
  const graph = new Map<string, Set<string>>();
  for (const file of filesBelow(layer)) {
    const from = featureOf(file);
    const others = importsOf(file).filter((other) => other.startsWith(`${layer}/`));
    for (const to of others.map(featureOf)) {
      if (from === undefined || to === undefined || from === to) continue;
      graph.set(from, (graph.get(from) ?? new Set()).add(to));
    }
  }
  return graph;
}

/** The first circle of a graph as a path that ends where it began; null when there is none. */
function circleIn(graph: ReadonlyMap<string, ReadonlySet<string>>): string[] | null {
  const done = new Set<string>();
  function visit(node: string, path: readonly string[]): string[] | null {
    if (path.includes(node)) return [...path.slice(path.indexOf(node)), node];
    if (done.has(node)) return null;
    for (const next of graph.get(node) ?? []) {
      const circle = visit(next, [...path, node]);
      if (circle !== null) return circle;
    }
    done.add(node);
    return null;
  }
  for (const node of graph.keys()) {
    const circle = visit(node, []);
    if (circle !== null) return circle;
  }
  return null;
}
