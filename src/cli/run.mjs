// Plain JavaScript: it also runs on the system's Node, before anything is installed.
import { spawn } from "node:child_process";
import { delimiter, resolve } from "node:path";

/** The repository; every command runs here. */
export const ROOT = resolve(import.meta.dirname, "../..");

const { PATH = "" } = process.env;

/** Programs of the project first, above all its own Node. */
const env = {
  ...process.env,
  PATH: `${resolve(ROOT, "node_modules/.bin")}${delimiter}${PATH}`,
  ASTRO_TELEMETRY_DISABLED: "1",
};

/**
 * Starts a program of the project with this terminal's input and output.
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} [more] settings on top of the present ones
 */
export const start = (command, args, more = {}) =>
  spawn(command, args, { cwd: ROOT, stdio: "inherit", env: { ...env, ...more } });

/**
 * Runs a program to its end.
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} [more]
 * @returns {Promise<number>} its exit code; 1 when it could not run or was ended by a signal
 */
export function run(command, args, more) {
  return new Promise((done) => {
    const child = start(command, args, more);
    child.on("error", (error) => {
      console.error(`${command}: ${error.message}`);
      done(1);
    });
    child.on("exit", (code) => done(code ?? 1));
  });
}

/**
 * Like `run`, and ends this process when it fails.
 * @param {string} command
 * @param {string[]} args
 */
export async function mustRun(command, args) {
  const code = await run(command, args);
  if (code !== 0) process.exit(code);
}
