// Plain JavaScript: it also runs on the system's Node, before anything is installed.
import { ensureBuilt, ensureInstalled } from "./preparation.mjs";
import { run } from "./run.mjs";

/**
 * What a command needs before it runs, and what it then does with its arguments. It answers with an
 * exit code.
 * @typedef {{ built?: boolean, tools?: boolean, perform: (args: string[]) => Promise<number> }} Command
 * `built`: the pages must have been built; `tools`: what tests and checks need must be installed, too.
 */

/**
 * A program of the project.
 * @param {string} name
 * @param {...string} before arguments that come before those of the command line
 */
const program =
  (name, ...before) =>
  (/** @type {string[]} */ args) =>
    run(name, [...before, ...args]);

const serve = () => run("node", ["src/server/start.ts"], { told: true });

/** @type {Record<string, Command>} */
const COMMANDS = {
  start: { built: true, perform: serve },
  dev: { perform: () => run("node", ["src/cli/dev.mjs"], { told: true }) },
  test: { built: true, tools: true, perform: program("node", "src/cli/test.mjs") },
  check: { tools: true, perform: check },
  format: { tools: true, perform: program("biome", "check", "--write", ".") },
  build: { perform: program("node", "src/cli/build.mjs") },
  serve: { built: true, perform: serve },
  tally: { perform: program("node", "src/cli/tally.ts") },
  seed: { perform: program("node", "src/cli/seed.ts") },
  admin: { perform: program("node", "src/cli/admin.ts") },
  bench: { built: true, tools: true, perform: program("node", "tests/bench/run.ts") },
  coverage: { tools: true, perform: program("node", "tests/simulation/run.ts") },
  fuzz: { built: true, tools: true, perform: program("node", "tests/fuzz/run.ts") },
  uploads: { built: true, tools: true, perform: program("node", "tests/uploads/run.ts") },
  screens: { built: true, tools: true, perform: program("node", "tests/screens/run.ts") },
  mutate: { tools: true, perform: program("stryker", "run") },
  migration: { tools: true, perform: program("drizzle-kit", "generate") },
};

/**
 * Carries out one command and ends the process with its exit code.
 * @param {string} name
 * @param {string[]} args
 */
export async function perform(name, args) {
  const command = COMMANDS[name];
  if (command === undefined) {
    console.error(`npm run ${Object.keys(COMMANDS).join(" | ")}`);
    process.exit(1);
  }
  await ensureInstalled({ tools: command.tools === true });
  if (command.built) await ensureBuilt();
  process.exit(await command.perform(args));
}

/** Format, lint and layers; types; dead code. The first that fails ends it. */
async function check() {
  const steps = [["biome", "ci", "."], ["astro", "check"], ["knip"]];
  for (const [name = "", ...args] of steps) {
    const code = await run(name, args);
    if (code !== 0) return code;
  }
  return 0;
}
