import { appErrorIn } from "#core/app-error.ts";
import { seedHolidays } from "#db/seed/holidays.ts";
import type { Context } from "#operations/context.ts";
import { runLiveSteps } from "#operations/satisfaction/run-live-steps.ts";
import { clearPhotoUploads } from "#operations/topics/citizens/clear-photo-uploads.ts";
import { renewSearchWords } from "#operations/topics/citizens/renew-search-words.ts";
import { runTopicClocks } from "#operations/topics/work/run-topic-clocks.ts";
import { type Application, systemContext } from "#server/application.ts";

/** How long from the end of one round to the next, in milliseconds. */
const PAUSE = 60_000;

/** Work that time brings. Each run is safe to repeat, and to happen in two processes at once. */
export interface Job {
  name: string;
  run(ctx: Context): Promise<unknown>;
}

/** The jobs that need nothing but the database. */
export const JOBS: readonly Job[] = [
  { name: "holidays", run: (ctx) => seedHolidays(ctx.db, ctx.now()) },
  { name: "photo-uploads", run: clearPhotoUploads },
  { name: "topic-clocks", run: runTopicClocks },
  { name: "search-words", run: renewSearchWords },
  { name: "live-steps", run: runLiveSteps },
];

/**
 * Runs all jobs one after the other, at once and then every minute. A job that fails is logged and
 * tried again in the next round; it neither stops the others nor the server.
 */
export function startJobs(
  app: Application,
  jobs: readonly Job[] = JOBS,
  pause = PAUSE,
): { stop(): Promise<void> } {
  let stopping = false;
  let timer: NodeJS.Timeout | undefined;
  const round = async (): Promise<void> => {
    for (const job of jobs) {
      if (stopping) return;
      await job.run(systemContext(app)).catch((error: unknown) => {
        // That nothing can be stored is told once for all (log.ts).
        if (appErrorIn(error)?.code === "unavailable") return;
        app.log.error({ err: error, job: job.name }, "a scheduled job failed");
      });
    }
    if (!stopping) timer = setTimeout(next, pause).unref();
  };
  const next = (): void => {
    running = round();
  };
  let running = round();
  return {
    /** Waits for the job under way; no other one begins. */
    async stop() {
      stopping = true;
      clearTimeout(timer);
      await running;
    },
  };
}
