/** (a) Accepted answers per second through the real endpoint, against the floor. */
import { filledForm, fillFixture, SURVEY } from "#tests/support/fixtures.ts";
import {
  databaseIn,
  removeFolder,
  startNode,
  startServer,
  temporaryFolder,
} from "#tests/support/server-process.ts";
import type { Finding } from "./finding.ts";
import { inTurns, type Load } from "./load.ts";
import { postJson } from "./raw-client.ts";

const ROUNDS = 5;
const SECONDS = 2.5;

const nextTo = (path: string) => () => postJson(path, JSON.stringify(filledForm()));

export async function benchAnswers(): Promise<Finding[]> {
  const folder = temporaryFolder();
  const floor = await startNode(
    ["tests/bench/floor-server.ts", "--database", databaseIn(folder)],
    {},
  );
  const real = await startServer({ prepare: fillFixture });
  const compare = (clients: number) => {
    const shared = { clients, seconds: SECONDS, status: 201 };
    const toReal: Load = {
      ...shared,
      url: real.url,
      next: nextTo(`/api/v1/surveys/${SURVEY}/responses`),
    };
    return inTurns(ROUNDS, toReal, { ...shared, url: floor.url, next: nextTo("/responses") });
  };
  try {
    const many = await compare(32);
    const one = await compare(1);
    return [
      {
        what: "(a) answers/s, 32 clients",
        real: many.real.rate,
        floor: many.floor.rate,
        ratio: many.real.rate / many.floor.rate,
        atLeast: 2.5,
      },
      {
        what: "(a) p99 in ms, 32 clients",
        real: many.real.p99,
        floor: many.floor.p99,
        ratio: many.real.p99 / many.floor.p99,
        atMost: 1,
      },
      {
        what: "(a) answers/s, 1 client",
        real: one.real.rate,
        floor: one.floor.rate,
        ratio: one.real.rate / one.floor.rate,
        atLeast: 0.8,
      },
    ];
  } finally {
    await Promise.all([real.stop(), floor.stop()]);
    removeFolder(folder);
  }
}
