/** Why an operation could not be done at all; mapped once per transport to a status and a page. */
export type AppErrorCode =
  | "unauthenticated"
  | "forbidden"
  | "not_found"
  | "conflict"
  | "closed"
  /** A unit that has left service: `subject` is its slug. */
  | "gone"
  | "too_many"
  | "unreadable"
  /** Nothing can be stored (or read) for now: another program holds the lock, the disk is full. */
  | "unavailable";

const STATUS: Record<AppErrorCode, number> = {
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  closed: 409,
  gone: 410,
  too_many: 429,
  unreadable: 400,
  unavailable: 503,
};

export class AppError extends Error {
  readonly code: AppErrorCode;
  /** Seconds after which trying again makes sense (with `too_many` and `unavailable`). */
  readonly retryAfter: number | undefined;

  /** What it is about (only with `gone`). */
  readonly subject: string | undefined;

  constructor(code: AppErrorCode, retryAfter?: number, subject?: string) {
    super(code);
    this.name = "AppError";
    this.code = code;
    this.retryAfter = retryAfter;
    this.subject = subject;
  }
}

/** By name, not `instanceof`: pages and the server each load their own copy of this class. */
export function isAppError(error: unknown): error is AppError {
  return error instanceof Error && error.name === "AppError" && "code" in error;
}

/** The `AppError` that an error is or was caused by: a library may have wrapped it. */
export function appErrorIn(error: unknown): AppError | null {
  if (isAppError(error)) return error;
  return error instanceof Error ? appErrorIn(error.cause) : null;
}

export const statusOf = (code: AppErrorCode): number => STATUS[code];

/** The row that was looked for. @throws AppError `not_found` where there is none */
export function found<T>(row: T | undefined): T {
  if (row === undefined) throw new AppError("not_found");
  return row;
}
