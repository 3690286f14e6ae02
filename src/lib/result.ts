/** A text key with optional parameters in query form, e.g. `error.too-long?max=200`. */
export type Message = string;

/** Field name (dotted path) → what is wrong with it. The field "" is the form as a whole. */
export type FieldErrors = Record<string, Message>;

/** An expected outcome: failure is a value, never an exception. */
export type Result<T> = { ok: true; value: T } | { ok: false; errors: FieldErrors };

export const success = <T>(value: T): Result<T> => ({ ok: true, value });

export const failure = (errors: FieldErrors): Result<never> => ({ ok: false, errors });
