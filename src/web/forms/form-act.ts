import { failure, type Result } from "#lib/result.ts";

import { textOf } from "./form.ts";

type Act = (input: unknown) => Promise<Result<unknown>>;

/** One page, several forms at one address: the pressed button names the act (`name="act"`). */
export async function runAct(
  acts: Readonly<Record<string, Act>>,
  input: Record<string, unknown>,
): Promise<Result<unknown>> {
  const name = textOf(input, "act");
  const act = Object.hasOwn(acts, name) ? acts[name] : undefined;
  return act === undefined ? failure({ "": "error.invalid" }) : await act(input);
}
