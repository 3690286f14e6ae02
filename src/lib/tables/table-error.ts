import { failure, type Message, type Result, success } from "../result.ts";

/** Why a file cannot be read, in words for whoever sent it; thrown deep inside a parser only. */
export class TableError extends Error {
  readonly text: Message;

  constructor(text: Message) {
    super(text);
    this.text = text;
  }
}

/** What a reader gives; its refusal in words fails under the field "". */
export function orFailure<T>(read: () => T): Result<T> {
  try {
    return success(read());
  } catch (error) {
    return asFailure(error);
  }
}

export function asFailure(error: unknown): Result<never> {
  if (error instanceof TableError) return failure({ "": error.text });
  throw error;
}
