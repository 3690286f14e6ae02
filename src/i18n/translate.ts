import type { Locale } from "#core/locale.ts";
import type { Message } from "#lib/result.ts";
import { readMessage } from "#lib/text/message.ts";
import { en } from "./en.ts";
import { id, type MessageKey } from "./id.ts";

const TEXTS: Record<Locale, Record<MessageKey, string>> = { id, en };

/** What is filled in: a value, or a word with its forms for one and for any other number. */
const HOLE = /\{(\w+)(?:\|([^{|}]*)\|([^{|}]*))?\}/g;

type Params = Record<string, string | number>;

/** Texts of one language: by typed key, or by a message that came out of an operation. */
export interface Translator {
  (key: MessageKey, params?: Params): string;
  message(text: Message): string;
  locale: Locale;
}

const FORMS: Record<Locale, Intl.PluralRules> = {
  id: new Intl.PluralRules("id-ID"),
  en: new Intl.PluralRules("en-GB"),
};

/** `{n}` is replaced by the value of n, `{n|answer|answers}` by the word that goes with this number. */
const fill = (locale: Locale, text: string, params: Params): string =>
  text.replace(HOLE, (whole, name: string, one?: string, other?: string) => {
    const value = params[name] ?? whole;
    if (one === undefined || other === undefined) return String(value);
    return FORMS[locale].select(Number(value)) === "one" ? one : other;
  });

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
  const translate = (key: MessageKey, params: Params = {}) =>
    fill(locale, find(key) ?? key, params);
  return Object.assign(translate, {
    locale,
    message(text: Message) {
      const { key, params } = readMessage(text);
      return fill(locale, find(key) ?? texts["error.invalid"], params);
    },
  });
}
