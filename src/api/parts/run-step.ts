import { AppError } from "#core/app-error.ts";
import { failure, type Result } from "#lib/result.ts";
import type { Context } from "#operations/context.ts";

type Step = (ctx: Context, id: string, input: unknown) => Promise<Result<unknown>>;

/**
 * Several steps of one thing at one address: the word in `action` names the operation. All of them are for
 * staff, and who nobody is is not told which steps there are.
 * @throws AppError `unauthenticated`
 */
export async function runStep(
  steps: Readonly<Record<string, Step>>,
  ctx: Context,
  id: string,
  input: unknown,
): Promise<Result<unknown>> {
  if (ctx.actor === null) throw new AppError("unauthenticated");
  const { action } = Object(input);
  const step =
    typeof action === "string" && Object.hasOwn(steps, action) ? steps[action] : undefined;
  return step === undefined ? failure({ action: "error.invalid" }) : await step(ctx, id, input);
}
