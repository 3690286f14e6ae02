import { isAppError } from "#core/app-error.ts";
import { failure, type Message, type Result, success } from "#lib/result.ts";

import { textOf } from "./form.ts";

type Input = Record<string, unknown>;
type Act = (input: unknown) => Promise<Result<{ code: string }>>;

/**
 * The author's page has several forms at one address; each names itself in `act`, and its fields
 * carry its name (`reopen.text`), so that an error leads to the field that was sent.
 */
export async function runOwnAct(
  acts: Readonly<Record<string, Act>>,
  input: Input,
): Promise<Result<{ code: string }>> {
  const name = textOf(input, "act");
  const act = Object.hasOwn(acts, name) ? acts[name] : undefined;
  if (act === undefined) return failure({ "": "error.invalid" });
  const result = await attempt(act, input[name] ?? {});
  if (result.ok) return success(result.value);
  const errors = Object.entries(result.errors).map(([field, text]): [string, Message] => [
    field === "" ? "" : `${name}.${field}`,
    text,
  ]);
  return failure(Object.fromEntries(errors));
}

/** What was possible when the page was opened may not be any more: said on the page, nothing typed is lost. */
async function attempt(act: Act, input: unknown): Promise<Result<{ code: string }>> {
  try {
    return await act(input);
  } catch (error) {
    if (isAppError(error) && error.code === "closed") return failure({ "": "own.closed" });
    throw error;
  }
}
