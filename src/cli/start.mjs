// `npm start` on a clean clone, with nothing but Node ≥ 20 and npm: installs, builds, serves. The
// server runs on the Node that was installed with the project.
import { ensureBuilt, ensureInstalled } from "./preparation.mjs";
import { start } from "./run.mjs";

await ensureInstalled();
await ensureBuilt();
const server = start("node", ["src/server.ts"]);
for (const signal of /** @type {const} */ (["SIGTERM", "SIGINT", "SIGHUP"])) {
  process.on(signal, () => server.kill(signal === "SIGHUP" ? "SIGTERM" : signal));
}
server.on("exit", (code) => process.exit(code ?? 1));
