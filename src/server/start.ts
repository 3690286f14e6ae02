import { once } from "node:events";
import { existsSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { getRequestListener } from "@hono/node-server";
import { JOBS, startJobs } from "#jobs/jobs.ts";
import { noticeJobs } from "#jobs/notice-jobs.ts";
import { createSenders } from "#senders/senders.ts";
import { watchSenders } from "#senders/watch-senders.ts";
import { closeApplication, openApplication } from "./application.ts";
import { guardConnections, HEAD_PATIENCE, MOST_PATIENCE } from "./connections.ts";
import { readEnv } from "./env.ts";
import { prepareInstallation } from "./installation.ts";
import { answerWith, createOuterApp, type PageHandler } from "./outer-app.ts";

/** How long requests in flight may take at the end before they are cut, in milliseconds. */
const PATIENCE = 10_000;
/** How often stored pages that nobody asks for are given back, in milliseconds. */
const SWEEP = 30_000;

// The database holds free text and password hashes: whatever this process writes is the owner's alone.
process.umask(0o077);
const env = readEnv();
const entry = resolve("dist/server/entry.mjs");
if (!existsSync(entry)) fail("Belum dibangun / not built yet: npm run build");
const { handler } = (await import(pathToFileURL(entry).href)) as { handler: PageHandler };
const app = await openApplication(env);
// Node itself would print the error with all it carries: values of statements, too.
process.on("uncaughtException", (error) => {
  app.log.fatal({ err: error }, "unexpected, the process ends");
  process.exit(1);
});
const signIn = await prepareInstallation(app);

const server = createServer({
  headersTimeout: HEAD_PATIENCE,
  requestTimeout: MOST_PATIENCE,
  connectionsCheckingInterval: 5_000,
});
const { MAX_CONNECTIONS: most } = env;
// Behind a proxy all connections are the proxy's own.
guardConnections(server, { most, mostWaiting: env.TRUST_PROXY ? most : Math.ceil(most / 4) });
server.listen(env.PORT, env.HOST);
await once(server, "listening").catch((error: Error) => {
  fail(`HOST ${env.HOST}, PORT ${env.PORT}: ${error.message}`);
});
const { port } = server.address() as AddressInfo;
// With port 0 the system chooses, and only now the origin is known.
const origin = env.ORIGIN.replace(/:0$/, `:${port}`);
const jobs = startJobs(app, [
  ...JOBS,
  ...noticeJobs(watchSenders(createSenders(env, origin), app.log)),
]);
const outer = createOuterApp({ ...app, env: { ...env, ORIGIN: origin } }, handler);
server.on("request", getRequestListener(answerWith(outer) as never));
console.log(`Tanggap: ${origin}\n${signIn(origin)}`);
if (origin.startsWith("https:") && !env.TRUST_PROXY) {
  // This server speaks http only: somebody in front of it speaks https, and seems to be everybody.
  console.warn(
    "ORIGIN https, TRUST_PROXY=false: semua pengunjung dihitung sebagai satu alamat. / " +
      "All visitors count as one address; set TRUST_PROXY=true behind a reverse proxy.",
  );
}

const sweep = setInterval(() => app.pages.sweep(performance.now()), SWEEP);
let stopping = false;
/** Finishes what is in flight, then closes the database. */
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  clearInterval(sweep);
  app.streams.close();
  // A connection that answered its last request would else be kept open for the next one.
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const cut = setTimeout(() => {
    app.log.warn("a stop waited in vain: connections cut");
    server.closeAllConnections();
  }, PATIENCE);
  await new Promise((done) => server.close(done));
  clearInterval(idle);
  clearTimeout(cut);
  await jobs.stop();
  await closeApplication(app);
  process.exit(0);
}
// "disconnect": the command that started this one is gone, by whatever.
for (const end of ["SIGTERM", "SIGINT", "SIGHUP", "disconnect"]) process.on(end, stop);
// Listening for it must not keep the process alive by itself.
process.channel?.unref();

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
