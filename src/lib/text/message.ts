import type { Message } from "#lib/result.ts";

/** Joins a text key and its parameters into one message: `message("error.too-long", { max: 200 })`. */
export function message(key: string, params: Record<string, string | number> = {}): Message {
  const query = new URLSearchParams(
    Object.entries(params).map(([name, value]) => [name, String(value)]),
  ).toString();
  return query === "" ? key : `${key}?${query}`;
}

/** Splits a message into its key and parameters. */
export function readMessage(text: Message): { key: string; params: Record<string, string> } {
  const at = text.indexOf("?");
  if (at < 0) return { key: text, params: {} };
  return {
    key: text.slice(0, at),
    params: Object.fromEntries(new URLSearchParams(text.slice(at + 1))),
  };
}
