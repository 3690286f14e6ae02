import { isAppError } from "#core/app-error.ts";
import { failure, type Message, type Result } from "#lib/result.ts";

import { textOf } from "./form.ts";
import { type Acts, runAct } from "./form-act.ts";

type Input = Record<string, unknown>;

/**
 * The author's page has several forms at one address; each names itself in `act`, and its fields
 * carry its name (`reopen.text`), so that an error leads to the field that was sent.
 */
export async function runOwnAct<T>(acts: Acts<T>, input: Input): Promise<Result<T>> {
  const act = textOf(input, "act");
  const result = await attempt(acts, { ...Object(input[act]), act });
  if (result.ok) return result;
  const errors = Object.entries(result.errors).map(([field, text]): [string, Message] => [
    field === "" ? "" : `${act}.${field}`,
    text,
  ]);
  return failure(Object.fromEntries(errors));
}

/** What was possible when the page was opened may not be any more: said on the page, nothing typed is lost. */
async function attempt<T>(acts: Acts<T>, input: Input): Promise<Result<T>> {
  try {
    return await runAct(acts, input);
  } catch (error) {
    if (isAppError(error) && error.code === "closed") return failure({ "": "own.closed" });
    throw error;
  }
}
