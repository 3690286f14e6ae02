import { Worker } from "node:worker_threads";
import { AppError } from "#core/app-error.ts";
import { failure, type Result, success } from "#lib/result.ts";
import { readTableFile } from "#lib/tables/read-table-file.ts";
import { TABLE_LIMITS, type TableFile, type TableLimits } from "#lib/tables/table-file.ts";
import type { TableReader, TableRequest } from "#operations/context.ts";
import type { TablePart, TableTask } from "./table-thread.ts";

export interface TableReaderOptions {
  /** What may be built from one file. */
  limits: TableLimits;
  /** Files that are read at the same time. */
  threads: number;
  /** Files that wait for their turn. */
  waiting: number;
  /** Files of one address, read or waiting. */
  perAddress: number;
  /** Memory of a thread's heap, in MB. */
  memory: number;
  /** What one file may take, in milliseconds. */
  time: number;
  /** What nobody expected; the sender is told that the file cannot be read. */
  onError(error: unknown): void;
}

const DEFAULTS: TableReaderOptions = {
  limits: TABLE_LIMITS,
  threads: 2,
  waiting: 8,
  perAddress: 3,
  memory: 384,
  time: 30_000,
  onError() {},
};

/** Characters of a pasted table that are read in a millisecond or two; a thread takes a hundred to start. */
const SMALL = 32 * 1024;

/** Seconds after which somebody who came while too many files were read may try again. */
const LATER = 5;

/**
 * Reads tables, each file in a thread of its own with its own memory and time, thrown away afterwards:
 * whatever is in a file, it neither holds up nor ends anything but its own reading.
 */
export function createTableReader(changes: Partial<TableReaderOptions> = {}): TableReader {
  const options = { ...DEFAULTS, ...changes };
  const ofAddress = new Map<string, number>();
  const queue: (() => void)[] = [];
  let running = 0;

  async function turn(): Promise<void> {
    if (running < options.threads) running += 1;
    else await new Promise<void>((resolve) => queue.push(resolve));
  }

  /** Whoever waits longest takes over the place. */
  function leave(): void {
    const next = queue.shift();
    if (next === undefined) running -= 1;
    else next();
  }

  return {
    async read({ address, ...request }) {
      const { source, sheet } = request;
      if (typeof source === "string" && source.length <= SMALL) {
        return readTableFile(source, sheet, options.limits);
      }
      const own = ofAddress.get(address) ?? 0;
      const full = running >= options.threads && queue.length >= options.waiting;
      if (own >= options.perAddress) throw new AppError("too_many", LATER);
      if (full) throw new AppError("unavailable", LATER);
      ofAddress.set(address, own + 1);
      await turn();
      try {
        return await readInThread(request, options);
      } finally {
        leave();
        const left = (ofAddress.get(address) ?? 1) - 1;
        if (left === 0) ofAddress.delete(address);
        else ofAddress.set(address, left);
      }
    },
  };
}

function readInThread(
  { source, sheet }: Omit<TableRequest, "address">,
  { limits, memory, time, onError }: TableReaderOptions,
): Promise<Result<TableFile>> {
  const task: TableTask = { source, sheet, limits };
  const thread = new Worker(new URL("./table-thread.ts", import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: memory },
  });
  const cells: string[][] = [];
  return new Promise((resolve) => {
    const tooLong = setTimeout(() => end(failure({ "": "table.too-slow" })), time);
    function end(result: Result<TableFile>): void {
      clearTimeout(tooLong);
      resolve(result);
      void thread.terminate();
    }
    thread.on("message", (part: TablePart) => {
      if ("rows" in part) {
        for (const row of part.rows) cells.push(row);
        thread.postMessage("next");
      } else end(part.result.ok ? success({ ...part.result.value, cells }) : part.result);
    });
    thread.on("error", (error) => {
      if (!isOutOfMemory(error)) onError(error);
      end(failure({ "": isOutOfMemory(error) ? "table.too-large" : "table.broken" }));
    });
    thread.on("exit", () => end(failure({ "": "table.broken" })));
  });
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
