import { Worker } from "node:worker_threads";
import type { CompiledStatement } from "./compiled-statement.ts";

/** What the thread is told: a batch to store, or something else that a `LocalWriter` does. */
export type Task =
  | { statements: CompiledStatement[]; patient: boolean }
  | "empty the log"
  | "close";

/** What it answers: null when that is done, or why nothing of it was. */
export type Outcome = { message: string; code: string | undefined } | null;

/**
 * A `LocalWriter` on a thread of its own: while it runs a batch and waits for the disk, requests are
 * read, checked and answered. It does its tasks in order. A thread that breaks down ends the process,
 * as an error that nobody expected should.
 */
export class ThreadedWriter {
  readonly #thread: Worker;
  /** Who waits for an outcome, in the order of the tasks. */
  readonly #waiting: ((outcome: Outcome) => void)[] = [];

  constructor(path: string) {
    this.#thread = new Worker(new URL("./writer-thread.ts", import.meta.url), { workerData: path });
    this.#thread.on("message", (outcome: Outcome) => this.#waiting.shift()?.(outcome));
  }

  /** Runs all statements in one transaction; nothing is kept when one of them fails. */
  commit(statements: CompiledStatement[], patient = true): Promise<void> {
    return this.#perform({ statements, patient });
  }

  /** Folds the log into the file and empties it, unless somebody else keeps reading. */
  emptyLog(): Promise<void> {
    return this.#perform("empty the log");
  }

  close(): Promise<void> {
    return this.#perform("close");
  }

  #perform(task: Task): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push((outcome) => {
        if (outcome === null) resolve();
        else reject(Object.assign(new Error(outcome.message), { code: outcome.code }));
      });
      this.#thread.postMessage(task);
    });
  }
}
