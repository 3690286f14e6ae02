import { failure, type Result } from "#lib/result.ts";
import type { Context } from "#operations/context.ts";

type Step = (ctx: Context, id: string, input: unknown) => Promise<Result<unknown>>;

/** Several steps of one thing at one address: the word in `action` names the operation. */
export async function runStep(
  steps: Readonly<Record<string, Step>>,
  ctx: Context,
  id: string,
  input: unknown,
): Promise<Result<unknown>> {
  const { action } = Object(input);
  const step =
    typeof action === "string" && Object.hasOwn(steps, action) ? steps[action] : undefined;
  return step === undefined ? failure({ action: "error.invalid" }) : await step(ctx, id, input);
}
