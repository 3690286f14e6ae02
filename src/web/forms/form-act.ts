import { failure, type Result } from "#lib/result.ts";

import { textOf } from "./form.ts";

type Input = Record<string, unknown>;

/** What the forms of a page do, by the word that each sends as `act`. */
export type Acts<T> = Readonly<Record<string, (input: Input) => Promise<Result<T>>>>;

/**
 * One page, several forms at one address: the pressed button, or a hidden field, names the act
 * (`name="act"`). A word that no form of the page sends is refused, and nothing happens.
 */
export async function runAct<T>(acts: Acts<T>, input: Input): Promise<Result<T>> {
  const name = textOf(input, "act");
  const act = Object.hasOwn(acts, name) ? acts[name] : undefined;
  return act === undefined ? failure({ "": "error.invalid" }) : await act(input);
}
