import { type Answer, RawClient } from "./raw-client.ts";

export interface Load {
  url: string;
  clients: number;
  seconds: number;
  /** The next request, as it goes over the wire. */
  next(): string;
  /** The status that counts; any other one fails the run. */
  status: number;
  onAnswer?(answer: Answer): void;
}

export interface Measured {
  /** Answers per second. */
  rate: number;
  /** 95th and 99th percentile of the time to an answer, in milliseconds. */
  p95: number;
  p99: number;
}

/** All clients send one request after the other until the time is over. */
export async function run(load: Load): Promise<Measured> {
  const clients = await Promise.all(
    Array.from({ length: load.clients }, () => RawClient.open(load.url)),
  );
  const started = performance.now();
  const until = started + load.seconds * 1000;
  const times = (await Promise.all(clients.map((client) => sendUntil(client, until, load)))).flat();
  const elapsed = performance.now() - started;
  for (const client of clients) client.close();
  return {
    rate: (times.length / elapsed) * 1000,
    p95: percentile(times, 0.95),
    p99: percentile(times, 0.99),
  };
}

async function sendUntil(client: RawClient, until: number, load: Load): Promise<number[]> {
  const times: number[] = [];
  for (let sent = performance.now(); sent < until; sent = performance.now()) {
    const answer = await client.send(load.next());
    if (answer.status !== load.status) throw new Error(`${answer.status}: ${answer.body}`);
    times.push(performance.now() - sent);
    load.onAnswer?.(answer);
  }
  return times;
}

const percentile = (times: number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? 0;

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/**
 * Measures two servers in turns, so that whatever else the machine does hits both.
 * @returns the medians over the rounds
 */
export async function inTurns(
  rounds: number,
  real: Load,
  floor: Load,
): Promise<{ real: Measured; floor: Measured }> {
  const measured = { real: [] as Measured[], floor: [] as Measured[] };
  // One short round each to warm up.
  for (const load of [floor, real]) await run({ ...load, seconds: 1 });
  for (let round = 0; round < rounds; round += 1) {
    measured.floor.push(await run(floor));
    measured.real.push(await run(real));
  }
  const medians = (all: Measured[]): Measured => ({
    rate: median(all.map(({ rate }) => rate)),
    p95: median(all.map(({ p95 }) => p95)),
    p99: median(all.map(({ p99 }) => p99)),
  });
  return { real: medians(measured.real), floor: medians(measured.floor) };
}
