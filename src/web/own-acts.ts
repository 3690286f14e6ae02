import type { Message, Result } from "#lib/result.ts";
import { success } from "#lib/result.ts";

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
  const name = String(input.act);
  const act = Object.hasOwn(acts, name) ? acts[name] : undefined;
  if (act === undefined) return { ok: false, errors: { "": "error.invalid" } };
  const result = await act(input[name] ?? {});
  if (result.ok) return success(result.value);
  const errors = Object.entries(result.errors).map(([field, text]): [string, Message] => [
    field === "" ? "" : `${name}.${field}`,
    text,
  ]);
  return { ok: false, errors: Object.fromEntries(errors) };
}
