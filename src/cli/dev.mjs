// `npm run dev`: builds and starts again after every change. Not Astro's own development server:
// that one knows neither the outer server nor its security policy, limits and stored pages, and what
// is tried out here should be what runs there. A build takes a second or two.
import { watch } from "node:fs";
import { resolve } from "node:path";
import { ROOT, run, start } from "./run.mjs";

const WATCHED = ["src", "db", "public"];
/** Editors write several files at once; wait until they are done, in milliseconds. */
const CALM = 120;

/** @type {import("node:child_process").ChildProcess | undefined} */
let server;
/** @type {NodeJS.Timeout | undefined} */
let soon;
let building = false;
let again = false;

await rebuild();
for (const folder of WATCHED) watch(resolve(ROOT, folder), { recursive: true }, changed);

function changed() {
  clearTimeout(soon);
  soon = setTimeout(rebuild, CALM);
}

/** A failed build leaves the running server as it is. */
async function rebuild() {
  if (building) {
    again = true;
    return;
  }
  building = true;
  const code = await run("node", ["src/cli/build.mjs"]);
  if (code === 0) await restart();
  building = false;
  if (again) {
    again = false;
    await rebuild();
  }
}

async function restart() {
  await stop();
  server = start("node", ["src/server/start.ts"], { told: true });
}

async function stop() {
  const old = server;
  if (old === undefined || old.exitCode !== null) return;
  await new Promise((done) => {
    old.once("exit", done);
    old.kill("SIGTERM");
  });
}

// "disconnect": whoever started this is gone.
for (const end of ["SIGTERM", "SIGINT", "SIGHUP", "disconnect"]) {
  process.on(end, async () => {
    await stop();
    process.exit(0);
  });
}
