import type { Locale } from "#core/locale.ts";
import { readMessage } from "#lib/message.ts";
import type { Message } from "#lib/result.ts";
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

export function translator(locale: Locale): Translator {
  const texts = TEXTS[locale];
  const translate = (key: MessageKey, params: Params = {}) => fill(texts[key], params);
  return Object.assign(translate, {
    locale,
    message(text: Message) {
      const { key, params } = readMessage(text);
      return key in texts ? translate(key as MessageKey, params) : translate("error.invalid");
    },
  });
}
