/**
 * `npm run fuzz`: odd requests at every route and form of the demo, as nobody and as several roles.
 * The same seed asks the same questions. Ends with 1 after a server error, a wait of more than two
 * seconds, a cut connection, a line on the console outside the log, or memory that keeps growing.
 *
 * npm run fuzz -- --requests 20000 --seed 1
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { startServer } from "#tests/support/server-process.ts";
import { readApi } from "./api-calls.ts";
import { type Answer, Client } from "./client.ts";
import { Random } from "./random.ts";
import { Record, residentMegabytes } from "./record.ts";
import { anyRequest, type World } from "./requests.ts";
import { signIn, type Visitor, visitorsOf } from "./roles.ts";
import { lookAround } from "./routes.ts";

const { values: given } = parseArgs({
  options: {
    requests: { type: "string", default: "20000" },
    seed: { type: "string", default: "1" },
    parallel: { type: "string", default: "2" },
  },
});
const [requests, seed, parallel] = [given.requests, given.seed, given.parallel].map(Number) as [
  number,
  number,
  number,
];

const server = await startServer({ env: { DEMO: "bukittinggi", LOG_LEVEL: "error" } });
const client = new Client(server.url);
try {
  const visitors = visitorsOf(join(server.folder, "akun-demo.txt"));
  for (const visitor of visitors) await enter(visitor);
  const world: World = {
    ...(await lookAround(client, visitors)),
    api: await readApi(client),
    files: await filesOf(),
  };
  const { routes, forms, api } = world;
  const met = routes.filter(({ addresses }) => addresses.size > 0).length;
  console.log(
    `${routes.length} page routes (${met} with real addresses), ${forms.length} forms, ${api.calls.length} API calls; seed ${seed}`,
  );
  const record = new Record(server.pid, requests);
  const random = new Random(seed);
  let left = requests;
  const worker = async () => {
    while (left > 0) {
      left -= 1;
      const { sent, visitor } = anyRequest(world, visitors, random);
      const answer = await client.send(sent).catch((error: Error) => error);
      record.note(sent, answer, visitor.username ?? "nobody");
      if (isSignedOut(answer, visitor)) await enter(visitor);
    }
  };
  await Promise.all(Array.from({ length: parallel }, worker));
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  record.after = residentMegabytes(server.pid);
  console.log(record.report(world.doubled, server.output()));
  process.exitCode = record.isClean(world.doubled, server.output()) ? 0 : 1;
} finally {
  client.close();
  await server.stop();
}

/** What was fuzzed may have signed somebody out, or changed a password: then nobody comes instead. */
async function enter(visitor: Visitor): Promise<void> {
  if (!(await signIn(client, visitor))) {
    console.log(`${visitor.username} can no longer sign in`);
    visitor.username = null;
  }
}

function isSignedOut(answer: Answer | Error, { username }: Visitor): boolean {
  if (username === null || answer instanceof Error) return false;
  return String(answer.headers.location).includes("/masuk");
}

async function filesOf(): Promise<string[]> {
  const { text } = await client.send({ method: "GET", path: "/", headers: {} });
  const assets = [...text.matchAll(/"(\/_aset\/[^"]+)"/g)].map(([, path = ""]) => path);
  return ["/favicon.svg", "/_aset/none.css", ...assets];
}
