// Plain JavaScript: it also runs on the system's Node, before anything is installed.
import { spawn } from "node:child_process";
import { delimiter, dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { endWith } from "./end-with.mjs";

/** The repository; every command runs here. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

const { PATH = "" } = process.env;

/** Programs of the project first, above all its own Node. */
const env = {
  ...process.env,
  PATH: `${resolve(ROOT, "node_modules/.bin")}${delimiter}${PATH}`,
  ASTRO_TELEMETRY_DISABLED: "1",
};

/**
 * A program of the project with this terminal's input and output.
 * @typedef {object} Options
 * @property {Record<string, string>} [more] settings on top of the present ones
 * @property {boolean} [told] whether it is one of our own that listens to "disconnect", and so learns
 * when this process ends however that happens
 */

/**
 * @param {string} command
 * @param {string[]} args
 * @param {Options} [options]
 */
export const start = (command, args, { more = {}, told = false } = {}) =>
  spawn(command, args, {
    cwd: ROOT,
    stdio: told ? ["inherit", "inherit", "inherit", "ipc"] : "inherit",
    env: { ...env, ...more },
  });

/**
 * Runs a program to its end; what ends this process before ends it too.
 * @param {string} command
 * @param {string[]} args
 * @param {Options} [options]
 * @returns {Promise<number>} its exit code; 1 when it could not run or was ended by a signal
 */
export function run(command, args, options) {
  return new Promise((done) => {
    const child = start(command, args, options);
    const release = endWith(child);
    const end = (/** @type {number} */ code) => {
      release();
      done(code);
    };
    child.on("error", (error) => {
      console.error(`${command}: ${error.message}`);
      end(1);
    });
    child.on("exit", (code) => end(code ?? 1));
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
