import { pino } from "pino";
import { afterEach, expect, test, vi } from "vitest";
import { startJobs } from "#jobs/jobs.ts";
import type { Application } from "#server/application.ts";
import { createLimits } from "#server/limits.ts";
import { testDatabase } from "#tests/support/database.ts";

async function application(lines: string[]): Promise<Application> {
  const log = pino({ base: null }, { write: (line: string) => lines.push(line) });
  return { db: await testDatabase(), limits: createLimits(10), log } as Application;
}

afterEach(() => {
  vi.useRealTimers();
});

test("jobs run at once and again; one that fails is logged and stops nobody", async () => {
  const lines: string[] = [];
  let runs = 0;
  const broken = { name: "broken", run: () => Promise.reject(new Error("no")) };
  const counting = {
    name: "counting",
    run: async () => {
      runs += 1;
    },
  };
  const app = await application(lines);
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const jobs = startJobs(app, [broken, counting], 1);
  await vi.waitUntil(() => runs >= 2);
  await jobs.stop();
  const after = runs;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(runs).toBe(after);
  expect(lines[0]).toContain('"job":"broken"');
});

test("a stop waits for the job under way and begins no other", async () => {
  const seen: string[] = [];
  let finish = () => {};
  const slow = {
    name: "slow",
    run: async () => {
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
      seen.push("slow");
    },
  };
  const never = { name: "never", run: async () => seen.push("never") };
  const jobs = startJobs(await application([]), [slow, never], 1);
  const stopped = jobs.stop();
  finish();
  await stopped;
  expect(seen).toEqual(["slow"]);
});

test("the real jobs run on an empty installation", async () => {
  const lines: string[] = [];
  const app = await application(lines);
  const jobs = startJobs(app);
  await vi.waitUntil(
    async () => {
      const { rows } = await app.db.client.execute(
        "SELECT DISTINCT job FROM job_runs ORDER BY job",
      );
      return rows.map(({ job }) => job).join() === "search-words,seed-holidays,topic-clocks";
    },
    { timeout: 20_000, interval: 50 },
  );
  await jobs.stop();
  expect(lines).toEqual([]);
});
