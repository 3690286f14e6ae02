import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { filesBelow } from "./features.ts";

const DOCUMENTS = [
  ...["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md"],
  ...filesBelow("docs").filter((file) => file.endsWith(".md")),
];

/** As GitHub makes them: lower case, hyphens for spaces, without signs. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, "")
    .replaceAll(" ", "-");

const anchorsIn = (file: string): string[] =>
  [...readFileSync(file, "utf8").matchAll(/^#+ (.+)$/gm)].map(([, text = ""]) => anchorOf(text));

function leadsNowhere(file: string, target: string): boolean {
  const [path = "", anchor] = target.split("#");
  const there = path === "" ? file : join(dirname(file), path);
  if (!existsSync(there)) return true;
  return anchor !== undefined && !anchorsIn(there).includes(anchor);
}

test.each(DOCUMENTS)("every link of %s leads to something", (file) => {
  const links = [...readFileSync(file, "utf8").matchAll(/\]\(([^)\s]+)\)/g)];
  const targets = links.map(([, target = ""]) => target).filter((to) => !/^[a-z]+:/.test(to));
  // Put the link right, or name the heading as it is.
  expect(targets.filter((target) => leadsNowhere(file, target))).toEqual([]);
});

test.each(DOCUMENTS)("every file and folder that %s names is there", (file) => {
  const named = readFileSync(file, "utf8").matchAll(
    /`((?:src|db|tests|docs|findings)\/[\w./-]+)`/g,
  );
  // Name it as it is called now.
  expect([...named].map(([, path = ""]) => path).filter((path) => !existsSync(path))).toEqual([]);
});
