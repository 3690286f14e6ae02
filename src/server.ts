import { existsSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { serve } from "@hono/node-server";
import { closeApplication, openApplication } from "./application.ts";
import { readEnv } from "./env.ts";
import { createOuterApp, type PageHandler } from "./outer-app.ts";

/** How long requests in flight may take at the end before they are cut, in milliseconds. */
const PATIENCE = 10_000;

const env = readEnv();
const entry = resolve("dist/server/entry.mjs");
if (!existsSync(entry)) {
  console.error("Belum dibangun / not built yet: npm run build");
  process.exit(1);
}
const { handler } = (await import(pathToFileURL(entry).href)) as { handler: PageHandler };
const app = await openApplication(env);
const server = serve(
  {
    fetch: createOuterApp(app, handler).fetch as never,
    hostname: env.HOST,
    port: env.PORT,
    overrideGlobalObjects: false,
  },
  (info: AddressInfo) => {
    console.log(`Tanggap: http://${env.HOST}:${info.port}`);
  },
);

let stopping = false;
/** Finishes what is in flight, then closes the database. */
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  const cut = setTimeout(
    () => "closeAllConnections" in server && server.closeAllConnections(),
    PATIENCE,
  );
  await new Promise((done) => server.close(done));
  clearTimeout(cut);
  await closeApplication(app);
  process.exit(0);
}
process.on("SIGTERM", stop);
process.on("SIGINT", stop);
