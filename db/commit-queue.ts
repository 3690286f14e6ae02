import type { CompiledStatement } from "./compiled-statement.ts";

/** Stores all statements in one transaction, or none. */
export type Commit = (statements: CompiledStatement[]) => Promise<void> | void;

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
 */
export class CommitQueue {
  readonly #commit: Commit;
  #waiting: Waiting[] = [];
  #running: Promise<void> | null = null;

  constructor(commit: Commit) {
    this.#commit = commit;
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
    try {
      await this.#commit(group.flatMap((member) => member.statements));
      for (const member of group) member.resolve();
    } catch (error) {
      if (group.length === 1) return group[0]?.reject(error);
      const half = group.length >> 1;
      await this.#store(group.slice(0, half));
      await this.#store(group.slice(half));
    }
  }
}
