import type { Locale } from "#core/locale.ts";
import type { Message } from "#lib/result.ts";
import { readMessage } from "#lib/text/message.ts";
import { en } from "./en.ts";
import { id, type MessageKey } from "./id.ts";

const TEXTS: Record<Locale, Record<MessageKey, string>> = { id, en };

type Params = Record<string, string | number>;

/** Texts of one language: by typed key, or by a message that came out of an operation. */
export interface Translator {
  (key: MessageKey, params?: Params): string;
  message(text: Message): string;
  locale: Locale;
}

const fill = (text: string, params: Params): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));

/**
 * @param missed is told of a key without a text, which a page shows as it is: a word that is missing
 *   never costs the reader the page
 */
export function translator(
  locale: Locale,
  missed: (key: string) => void = () => undefined,
): Translator {
  const texts = TEXTS[locale];
  const find = (key: string): string | undefined => {
    const text = Object.hasOwn(texts, key) ? texts[key as MessageKey] : undefined;
    if (text === undefined) missed(key);
    return text;
  };
  const translate = (key: MessageKey, params: Params = {}) => fill(find(key) ?? key, params);
  return Object.assign(translate, {
    locale,
    message(text: Message) {
      const { key, params } = readMessage(text);
      return fill(find(key) ?? texts["error.invalid"], params);
    },
  });
}
