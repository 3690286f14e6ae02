import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join, resolve } from "node:path";

/** What starts every command, and runs before anything is installed. */
const LAUNCHER = [
  "run.cjs",
  "perform.cjs",
  "command.mjs",
  "preparation.mjs",
  "run.mjs",
  "end-with.mjs",
];

/** A lock file as another npm would have written it: every npm puts its own wording in its place. */
const FOREIGN_LOCK = '{ "name": "percobaan", "lockfileVersion": 3, "packages": { "": {} } }\n';

const { PATH = "" } = process.env;
/** The project's Node first, as npm itself puts it. */
export const COMMAND_ENV = {
  ...process.env,
  PATH: `${resolve("node_modules/.bin")}${delimiter}${PATH}`,
};

export interface CommandProject {
  folder: string;
  /** Writes files and commits them. */
  commit(files: Record<string, string>): void;
  /** What `git status` finds changed, one line a file. */
  changes(): string;
  /** `npm run …` to its end. */
  npm(...args: string[]): { status: number | null; output: string };
}

/** A git repository without packages, with the real launcher of commands. */
export function commandProject(files: Record<string, string>): CommandProject {
  const folder = mkdtempSync(join(tmpdir(), "tanggap-command-"));
  const git = (...args: string[]) =>
    execFileSync("git", ["-c", "user.name=T", "-c", "user.email=t@example.id", ...args], {
      cwd: folder,
      encoding: "utf8",
    });
  const project: CommandProject = {
    folder,
    commit(more) {
      for (const [name, text] of Object.entries(more)) {
        mkdirSync(dirname(join(folder, name)), { recursive: true });
        writeFileSync(join(folder, name), text);
      }
      git("add", ".");
      git("commit", "-qm", "Change");
    },
    changes: () => git("status", "--porcelain"),
    npm(...args) {
      const ended = spawnSync("npm", args, { cwd: folder, env: COMMAND_ENV, encoding: "utf8" });
      return { status: ended.status, output: ended.stdout + ended.stderr };
    },
  };
  git("init", "-q");
  for (const name of LAUNCHER) cpSync(`src/cli/${name}`, join(folder, "src/cli", name));
  cpSync(".gitignore", join(folder, ".gitignore"));
  project.commit({
    "package.json": packageFile(),
    "package-lock.json": FOREIGN_LOCK,
    "contoh/package.json": '{ "name": "contoh", "version": "1.0.0" }',
    ...files,
  });
  return project;
}

/** Our own package.json, with its scripts and nothing to download. */
function packageFile(): string {
  const { engines, scripts } = JSON.parse(readFileSync("package.json", "utf8"));
  const dependencies = { contoh: "file:contoh" };
  return JSON.stringify({ name: "percobaan", type: "module", engines, scripts, dependencies });
}
