import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { afterEach, expect, test, vi } from "vitest";
import {
  COMMAND_ENV,
  type CommandProject,
  commandProject,
} from "#tests/support/command-project.ts";
import { removeFolder } from "#tests/support/server-process.ts";

const PACKAGE = JSON.parse(readFileSync("package.json", "utf8"));
const projects: CommandProject[] = [];
afterEach(() => {
  for (const { folder } of projects.splice(0)) removeFolder(folder);
});

function project(files: Record<string, string>): CommandProject {
  const made = commandProject(files);
  projects.push(made);
  return made;
}

test.each(Object.keys(PACKAGE.scripts))("npm run %s begins with what installs", (name) => {
  expect(PACKAGE.scripts[name]).toBe(`exec node src/cli/run.cjs ${name}`);
  expect(readFileSync("src/cli/command.mjs", "utf8")).toMatch(new RegExp(`^ {2}${name}: `, "m"));
});

test("a command on a clean clone installs first, once, and leaves git nothing to report", () => {
  const tally = "console.log('args', process.argv.slice(2).join()); process.exitCode = 3;";
  const clone = project({ "src/cli/tally.ts": tally });
  const first = clone.npm("run", "tally", "--", "--check");
  expect(first.output).toContain("Memasang paket / installing packages");
  expect(first.output).toContain("args --check");
  expect(first.status).toBe(3);
  expect(clone.changes()).toBe("");
  expect(clone.npm("run", "tally").output).not.toContain("Memasang");

  // An upgrade brings another lock file.
  clone.commit({ "package-lock.json": '{ "lockfileVersion": 3, "packages": {} }' });
  expect(clone.npm("run", "tally").output).toContain("Memasang");
  expect(clone.changes()).toBe("");
});

test("the lock file holds what package.json asks for, and no address of a registry", () => {
  const lock = JSON.parse(readFileSync("package-lock.json", "utf8"));
  const { dependencies, devDependencies, engines } = PACKAGE;
  expect(lock.packages[""]).toMatchObject({ dependencies, devDependencies, engines });
  expect(readFileSync("package-lock.json", "utf8")).not.toContain('"resolved"');
});

test.each(["18.20.8", "20.5.0", "20.10.0"])("Node %s is told in one sentence", (version) => {
  const pretend = `Object.defineProperty(process.versions, "node", { value: "${version}" });`;
  const args = ["-e", `${pretend} require("./src/cli/run.cjs")`, "start"];
  const { status, stdout, stderr } = spawnSync("node_modules/.bin/node", args, {
    encoding: "utf8",
  });
  expect(status).toBe(1);
  expect(stdout).toBe("");
  const least = PACKAGE.engines.node.slice(2);
  expect(stderr).toMatch(new RegExp(`^Tanggap memerlukan Node ${least} .*Node ${version}.*\\n$`));
});

test("what tells it can be read by any Node", () => {
  const source = readFileSync("src/cli/run.cjs", "utf8").replace(/\/\/.*|\/\*.*\*\//g, "");
  expect(source).not.toMatch(/\b(let|const|class|async|import\()|=>|`|\?\.|\?\?|,\s*\)/m);
});

/** Prints its own and its launcher's id, tells how it was ended, and lives on until then. */
const SERVER = `
console.log("ids", process.pid, process.ppid);
process.on("SIGTERM", () => { console.log("ended by SIGTERM"); process.exit(); });
process.on("disconnect", () => { console.log("ended by disconnect"); process.exit(); });
process.channel?.unref();
setInterval(() => {}, 1000);
`;

async function serving(): Promise<{ npm: ChildProcess; launcher: number; output: () => string }> {
  const clone = project({ "src/cli/dev.mjs": SERVER });
  const npm = spawn("npm", ["run", "dev"], { cwd: clone.folder, env: COMMAND_ENV });
  let output = "";
  for (const stream of [npm.stdout, npm.stderr]) {
    stream.on("data", (chunk) => {
      output += chunk;
    });
  }
  await vi.waitUntil(() => /ids \d+ \d+/.test(output), { timeout: 60_000 });
  return { npm, launcher: Number(/ids \d+ (\d+)/.exec(output)?.[1]), output: () => output };
}

test("a killed npm leaves no server behind", async () => {
  const { npm, output } = await serving();
  npm.kill("SIGKILL");
  // Closed only when the last process that can write to it has ended.
  await once(npm, "close");
  expect(output()).toContain("ended by SIGTERM");
});

test("a killed launcher leaves no server behind", async () => {
  const { npm, launcher, output } = await serving();
  process.kill(launcher, "SIGKILL");
  await once(npm, "close");
  expect(output()).toContain("ended by disconnect");
});
