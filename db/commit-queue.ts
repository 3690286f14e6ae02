import type { Client, InStatement, ResultSet } from "@libsql/client";

interface Waiting {
  statements: InStatement[];
  resolve(results: ResultSet[]): void;
  reject(error: unknown): void;
}

/**
 * Concurrent batches share one commit, because a commit waits for the disk and an insert does not.
 * There is no timer: an idle queue commits in the same turn of the event loop, a busy one gathers
 * what arrives meanwhile. If a shared commit fails, each batch is tried by itself, so that one
 * caller's conflict is never another caller's error.
 */
export class CommitQueue {
  readonly #client: Client;
  #waiting: Waiting[] = [];
  #running: Promise<void> | null = null;

  constructor(client: Client) {
    this.#client = client;
  }

  add(statements: InStatement[]): Promise<ResultSet[]> {
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
      await this.#commit(group);
    }
    this.#running = null;
  }

  async #commit(group: Waiting[]): Promise<void> {
    try {
      const results = await this.#client.batch(
        group.flatMap((member) => member.statements),
        "write",
      );
      let at = 0;
      for (const member of group) {
        member.resolve(results.slice(at, at + member.statements.length));
        at += member.statements.length;
      }
    } catch (error) {
      if (group.length === 1) group[0]?.reject(error);
      else for (const member of group) await this.#commit([member]);
    }
  }
}
