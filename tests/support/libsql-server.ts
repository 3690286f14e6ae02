/**
 * A libSQL server for tests: Hrana 2 over HTTP with JSON, as sqld speaks it, on a local file. What
 * sqld refuses or names differently from SQLite is so here too: tokens, pragmas, error codes.
 */
import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import Libsql from "libsql";

type Value =
  | { type: "null" }
  | { type: "integer"; value: string }
  | { type: "float"; value: number }
  | { type: "text"; value: string }
  | { type: "blob"; base64: string };

interface Stmt {
  sql?: string;
  sql_id?: number;
  args?: Value[];
}

type Condition =
  | { type: "ok"; step: number }
  | { type: "error"; step: number }
  | { type: "not"; cond: Condition }
  | { type: "and"; conds: Condition[] }
  | { type: "or"; conds: Condition[] };

type StreamRequest =
  | { type: "execute"; stmt: Stmt }
  | { type: "batch"; batch: { steps: { stmt: Stmt; condition?: Condition }[] } }
  | { type: "store_sql"; sql_id: number; sql: string }
  | { type: "close_sql"; sql_id: number }
  | { type: "close" };

interface Problem {
  message: string;
  code: string;
}

export interface LibsqlServer {
  url: string;
  /** How many requests were answered with a result. */
  served(): number;
  stop(): Promise<void>;
}

/** Starts on a free port of this machine; whoever does not send `token` is turned away. */
export async function startLibsqlServer(file: string, token: string): Promise<LibsqlServer> {
  const streams = new Map<string, Stream>();
  let served = 0;

  async function answer(request: IncomingMessage): Promise<[status: number, body: object]> {
    if (request.method !== "POST" || request.url !== "/v2/pipeline") return [404, {}];
    if (request.headers.authorization !== `Bearer ${token}`) {
      return [401, { error: "Authentication failed: The JWT is invalid" }];
    }
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { baton, requests } = JSON.parse(Buffer.concat(chunks).toString("utf8"));
    const stream = baton ? streams.get(baton) : new Stream(file);
    if (stream === undefined) return [400, { message: "Received an invalid baton" }];
    streams.delete(baton);
    served += 1;
    const results = requests.map((one: StreamRequest) => stream.answer(one));
    const next = stream.open ? crypto.randomUUID() : null;
    if (next !== null) streams.set(next, stream);
    return [200, { baton: next, base_url: null, results }];
  }

  const server = createServer(async (request, response) => {
    const [status, body] = await answer(request);
    response.writeHead(status, { "content-type": "application/json" });
    response.end(JSON.stringify(body));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    served: () => served,
    async stop() {
      for (const stream of streams.values()) stream.close();
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}

/** sqld sets up its connections itself; a client may only ask. */
const REFUSED = /^\s*(pragma\s+(?!foreign_key|defer_foreign_keys|table_|index_)|vacuum|analyze)/i;

/** One connection, which lives as long as the client holds its baton. */
class Stream {
  readonly #connection: Libsql.Database;
  readonly #sqls = new Map<number, string>();
  open = true;

  constructor(file: string) {
    this.#connection = new Libsql(file);
    this.#connection.exec("PRAGMA busy_timeout = 2000");
  }

  close(): void {
    this.open = false;
    this.#connection.close();
  }

  answer(request: StreamRequest): object {
    try {
      return { type: "ok", response: { type: request.type, ...this.#perform(request) } };
    } catch (error) {
      return { type: "error", error: problemOf(error) };
    }
  }

  #perform(request: StreamRequest): object {
    switch (request.type) {
      case "execute":
        return { result: this.#execute(request.stmt) };
      case "batch":
        return { result: this.#batch(request.batch.steps) };
      case "store_sql":
        this.#sqls.set(request.sql_id, request.sql);
        return {};
      case "close_sql":
        this.#sqls.delete(request.sql_id);
        return {};
      case "close":
        this.close();
        return {};
    }
  }

  #sqlOf({ sql, sql_id = -1 }: Stmt): string {
    const text = sql ?? this.#sqls.get(sql_id);
    if (text === undefined) throw new Error(`SQL text ${sql_id} not found`);
    if (REFUSED.test(text)) throw new Error(`unsupported statement: ${text}`);
    return text;
  }

  #execute(stmt: Stmt): object {
    const statement = this.#connection.prepare(this.#sqlOf(stmt));
    const args = (stmt.args ?? []).map(decode);
    if (!statement.reader) {
      const { changes, lastInsertRowid } = statement.run(args);
      const last = String(lastInsertRowid);
      return { cols: [], rows: [], affected_row_count: changes, last_insert_rowid: last };
    }
    const cols = statement.columns().map(({ name, type }) => ({ name, decltype: type }));
    const rows = statement.raw(true).safeIntegers(true).all(args) as unknown[][];
    return { cols, rows: rows.map((row) => row.map(encode)), affected_row_count: 0 };
  }

  #batch(steps: { stmt: Stmt; condition?: Condition }[]): object {
    const results: (object | null)[] = [];
    const errors: (Problem | null)[] = [];
    const holds = (condition: Condition): boolean => {
      if (condition.type === "ok") return results[condition.step] !== null;
      if (condition.type === "error") return errors[condition.step] !== null;
      if (condition.type === "not") return !holds(condition.cond);
      if (condition.type === "and") return condition.conds.every(holds);
      return condition.conds.some(holds);
    };
    steps.forEach(({ stmt, condition }, step) => {
      results[step] = null;
      errors[step] = null;
      if (condition !== undefined && !holds(condition)) return;
      try {
        results[step] = this.#execute(stmt);
      } catch (error) {
        errors[step] = problemOf(error);
      }
    });
    return { step_results: results, step_errors: errors };
  }
}

/** sqld tells the kind of an error only: SQLITE_CONSTRAINT, whichever constraint it was. */
function problemOf(error: unknown): Problem {
  const { message, code } = error as Error & { code?: string };
  const kind = /^SQLITE_[A-Z]+/.exec(code ?? "")?.[0];
  if (kind === undefined) return { message, code: "SQL_PARSE_ERROR" };
  return { message: `SQLite error: ${message}`, code: kind };
}

function decode(value: Value): unknown {
  if (value.type === "null") return null;
  if (value.type === "integer") return BigInt(value.value);
  return value.type === "blob" ? Buffer.from(value.base64, "base64") : value.value;
}

function encode(value: unknown): Value {
  if (value === null) return { type: "null" };
  if (typeof value === "bigint") return { type: "integer", value: String(value) };
  if (typeof value === "number") return { type: "float", value };
  if (typeof value === "string") return { type: "text", value };
  return { type: "blob", base64: Buffer.from(value as Uint8Array).toString("base64") };
}
