import type { CompiledStatement } from "./compiled-statement.ts";
import { codeOf, isUnavailable } from "./failures.ts";

/**
 * Stores all statements in one transaction, or none.
 * @param patient wait a moment for a lock that another process holds; else fail at once
 */
export type Commit = (statements: CompiledStatement[], patient: boolean) => Promise<void> | void;

/** Told after each commit: null when it is stored, else the code why the storage takes nothing. */
export type Watcher = (failure: string | null) => void;

interface Waiting {
  statements: CompiledStatement[];
  resolve(): void;
  reject(error: unknown): void;
}

/**
 * Concurrent batches share one commit, because a commit waits for the disk and an insert does not.
 * There is no timer: an idle queue commits in the same turn of the event loop, a busy one gathers
 * what arrives meanwhile. If a shared commit fails, its halves are tried, down to single batches:
 * one caller's conflict is never another caller's error, and costs few further commits.
 *
 * When the storage itself fails (locked by another process, full, read-only) all batches of the
 * commit are refused together, and until a commit succeeds nobody waits for a lock again: what came
 * after a wait of two seconds is answered, not queued up behind further waits.
 */
export class CommitQueue {
  readonly #commit: Commit;
  #waiting: Waiting[] = [];
  #running: Promise<void> | null = null;
  #failure: string | null = null;
  #watcher: Watcher = () => {};

  constructor(commit: Commit) {
    this.#commit = commit;
  }

  /** Why the last commit found the storage unusable; null when it did not. */
  get failure(): string | null {
    return this.#failure;
  }

  /** One watcher at a time. */
  watch(watcher: Watcher): void {
    this.#watcher = watcher;
  }

  /** Resolves when the batch is on disk; rejects when none of it is. */
  add(statements: CompiledStatement[]): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ statements, resolve, reject });
      this.#running ??= this.#drain();
    });
  }

  async idle(): Promise<void> {
    await this.#running;
  }

  async #drain(): Promise<void> {
    while (this.#waiting.length > 0) {
      // Requests already read from their sockets join before the commit starts.
      await new Promise((resolve) => setImmediate(resolve));
      const group = this.#waiting;
      this.#waiting = [];
      await this.#store(group);
    }
    this.#running = null;
  }

  async #store(group: Waiting[]): Promise<void> {
    const error = await this.#attempt(group.flatMap((member) => member.statements));
    if (error === null) {
      for (const member of group) member.resolve();
    } else if (group.length === 1 || isUnavailable(error)) {
      for (const member of group) member.reject(error);
    } else {
      const half = group.length >> 1;
      await this.#store(group.slice(0, half));
      await this.#store(group.slice(half));
    }
  }

  /** @returns null when all is stored, else the error why nothing of it is */
  async #attempt(statements: CompiledStatement[]): Promise<unknown> {
    try {
      await this.#commit(statements, this.#failure === null);
      this.#observe(null);
      return null;
    } catch (error) {
      // A refused statement proves a storage that answers.
      this.#observe(isUnavailable(error) ? codeOf(error) : null);
      return error;
    }
  }

  #observe(failure: string | null): void {
    this.#failure = failure;
    this.#watcher(failure);
  }
}
