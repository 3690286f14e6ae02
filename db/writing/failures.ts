import type { Client } from "@libsql/client";
import { AppError, isAppError } from "#core/app-error.ts";

/**
 * Result codes of SQLite that tell of the storage, not of the statement: somebody else holds the lock,
 * the disk is full, read-only or broken (https://www.sqlite.org/rescode.html).
 */
const STORAGE = /^SQLITE_(BUSY|LOCKED|FULL|IOERR|READONLY|CANTOPEN|NOMEM|PROTOCOL|NOTADB|CORRUPT)/;
/** A database server that cannot be reached, or is too busy to answer. */
const NETWORK =
  /^(ECONN|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EPIPE|EHOSTUNREACH|ENETUNREACH|UND_ERR_|SERVER_ERROR)/;

/** After how many seconds it makes sense to try again. */
const RETRY_AFTER = 5;

/** SQLite's or the network's code of an error, or of what caused it; "" when it has none. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return "";
  const own = "code" in error ? String(error.code) : "";
  return STORAGE.test(own) || NETWORK.test(own) ? own : codeOf(error.cause) || own;
}

/** A key, uniqueness, check or trigger rule refused. */
export const isConstraint = (error: unknown): boolean =>
  codeOf(error).startsWith("SQLITE_CONSTRAINT");

/** The database as a whole cannot be written or read for now, whatever the statement was. */
export const isUnavailable = (error: unknown): boolean => {
  const code = codeOf(error);
  return STORAGE.test(code) || NETWORK.test(code);
};

/** What callers of the database are told: `unavailable` with its cause, or the error as it is. */
export function toldAs(error: unknown): unknown {
  if (isAppError(error) || !isUnavailable(error)) return error;
  return Object.assign(new AppError("unavailable", RETRY_AFTER), { cause: error });
}

/**
 * Lets every read of a client tell that the storage is away as `AppError("unavailable")`. That the
 * reading connection refuses to write is another thing: a fault of the caller, told as it is.
 */
export function tellUnavailable(client: Client): Client {
  const execute = client.execute.bind(client) as (...args: unknown[]) => Promise<never>;
  const batch = client.batch.bind(client);
  client.execute = (...args: unknown[]) => execute(...args).catch(rethrow);
  client.batch = (...args) => batch(...args).catch(rethrow);
  return client;
}

function rethrow(error: unknown): never {
  throw codeOf(error) === "SQLITE_READONLY" ? error : toldAs(error);
}
