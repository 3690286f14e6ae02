import { type Logger, pino } from "pino";

/** What the log tells of an error: nothing of the values that a failed statement was given. */
interface LoggedError {
  type: string;
  message: string;
  code?: string;
  stack?: string;
  cause?: LoggedError;
}

/** Failed statements of Drizzle carry their values in `params`, in the message and so in the stack. */
export function loggedError(error: unknown): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: "not an Error" };
  const query = "query" in error && "params" in error ? String(error.query) : null;
  return {
    type: error.name,
    message: query === null ? error.message : `Failed query: ${query}`,
    ...("code" in error && { code: String(error.code) }),
    stack: framesOf(error),
    ...(error.cause !== undefined && { cause: loggedError(error.cause) }),
  };
}

/** The stack without the message, which stands before it and may be of several lines. */
const framesOf = ({ stack = "" }: Error): string =>
  stack
    .split("\n")
    .filter((line) => line.startsWith("    at "))
    .join("\n");

/** The log of the process: one JSON object a line, without personal data. */
export const openLog = (level: string): Logger =>
  pino({ level, base: null, serializers: { err: loggedError } });

/** At the most one line about the storage in this many milliseconds. */
const STORAGE_PAUSE = 1_000;

/**
 * Tells the log when the storage stops taking anything, at the most once a second, with the number
 * of refused commits, and when it takes something again.
 */
export function watchStorage(log: Logger, now: () => number = Date.now) {
  let refused = 0;
  let failing = false;
  let toldAt = Number.NEGATIVE_INFINITY;
  return (failure: string | null): void => {
    if (failure === null) {
      if (failing) log.warn({ refused }, "the database can be written again");
      failing = false;
      refused = 0;
      return;
    }
    failing = true;
    refused += 1;
    if (now() - toldAt < STORAGE_PAUSE) return;
    toldAt = now();
    log.error({ code: failure, refused }, "the database cannot be written");
  };
}
