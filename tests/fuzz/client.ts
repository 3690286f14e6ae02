import { Agent, type ClientRequest, request } from "node:http";
import type { Socket } from "node:net";

export interface Sent {
  method: string;
  path: string;
  headers: Record<string, string>;
  body?: Buffer | undefined;
}

export interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
  /** From asking to the last byte, in milliseconds. */
  wait: number;
}

/** Answers are kept up to this many bytes; forms and links stand before. */
const KEPT = 400_000;
const PATIENCE = 30_000;

/** Sends requests as they are, on connections that are kept; a stream counts when it begins. */
export class Client {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 8 });
  readonly #url: URL;
  /** What was asked before on the same connection: its answer may be what spoilt it. */
  readonly #last = new WeakMap<Socket, string>();

  constructor(url: string) {
    this.#url = new URL(url);
  }

  send(sent: Sent, again = true): Promise<Answer> {
    const startedAt = performance.now();
    return new Promise<Answer>((resolve, reject) => {
      const asked: ClientRequest = request({
        host: this.#url.hostname,
        port: this.#url.port,
        agent: this.#agent,
        method: sent.method,
        path: sent.path,
        headers: sent.headers,
        timeout: PATIENCE,
      });
      asked.on("timeout", () => asked.destroy(new Error("no answer")));
      asked.on("error", (error: NodeJS.ErrnoException) => {
        // A kept connection may end at the very moment of the next request.
        if (again && asked.reusedSocket && error.code === "ECONNRESET")
          resolve(this.send(sent, false));
        else {
          const before = asked.socket && this.#last.get(asked.socket);
          reject(new Error(before ? `${error.message} (after ${before})` : error.message));
        }
      });
      asked.on("response", (answer) => {
        this.#last.set(
          answer.socket,
          `${sent.method} ${sent.path} ${JSON.stringify(sent.headers)}`,
        );
        const { statusCode: status = 0, headers } = answer;
        let text = "";
        const done = () => resolve({ status, headers, text, wait: performance.now() - startedAt });
        if (headers["content-type"]?.startsWith("text/event-stream")) {
          answer.destroy();
          return done();
        }
        answer.setEncoding("utf8");
        answer.on("data", (chunk: string) => {
          if (text.length < KEPT) text += chunk;
        });
        answer.on("end", done);
        answer.on("error", reject);
      });
      asked.end(sent.body);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}
