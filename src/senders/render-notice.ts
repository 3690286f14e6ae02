import type { Digest } from "#core/notices/digest.ts";
import type { Letter } from "#core/notices/notice.ts";
import type { MessageKey } from "#i18n/id.ts";
import { type Translator, translator } from "#i18n/translate.ts";
import { formatDay } from "#web/format/dates.ts";
import { href } from "#web/navigation/href.ts";

export interface Rendered {
  subject: string;
  text: string;
  /** Where messages are stopped: a page for people, a POST for mail programs (RFC 8058). */
  stopAddress: string;
}

type Topic = NonNullable<Letter["topic"]>;

/** A letter in words, in its reader's language. Plain text: nothing in it can be markup. */
export function renderNotice(letter: Letter, origin: string): Rendered {
  const t = translator(letter.locale);
  const address = (path: string) => origin + href(letter.locale, path);
  const stopAddress = address(`/berhenti/${letter.stopToken}`);
  const { topic, government } = letter;
  const body = topic === null ? digest(letter, t, address) : news(letter, topic, t, address);
  // With its blank: so mail programs know where a signature begins (RFC 3676).
  const signature = `-- \n${government}\n${t("mail.stop", { address: stopAddress })}`;
  const parts = [...body, signature];
  const subject = t(`mail.${letter.purpose}.subject`, { code: topic?.code ?? "" });
  return { subject: oneLine(subject), text: `${parts.join("\n\n")}\n`, stopAddress };
}

function news(letter: Letter, topic: Topic, t: Translator, address: (path: string) => string) {
  const { purpose, params } = letter;
  const facts = [
    topic.title === null ? [] : t("mail.topic.title", { title: oneLine(topic.title) }),
    t("mail.topic.code", { code: topic.code }),
  ].flat();
  return [
    opening(purpose, topic, params, t),
    ...(topic.words === null ? [] : [`${introduction(purpose, topic, t)}\n${quote(topic.words)}`]),
    ...(purpose === "received" ? [t("mail.received.keep")] : []),
    `${facts.join("\n")}\n${t("mail.topic.follow", { address: address("/forum/ikuti") })}`,
  ];
}

function opening(
  purpose: Letter["purpose"],
  topic: Topic,
  params: Letter["params"],
  t: Translator,
): string {
  if (purpose === "routed" && topic.unit === null) return t("mail.routed.text-no-unit");
  const date = params.date === undefined ? "" : formatDay(t.locale, String(params.date));
  const key: MessageKey = `mail.${purpose}.text`;
  return t(key, { ...params, code: topic.code, unit: topic.unit ?? "", date });
}

function introduction(purpose: Letter["purpose"], { unit }: Topic, t: Translator): string {
  if (purpose === "rejected") return t("mail.topic.reason");
  return t("mail.topic.by-unit", { unit: unit ?? t("mail.topic.officer") });
}

/** Somebody's words, set off from ours as mail does. */
const quote = (words: string): string =>
  words
    .trim()
    .split(/\r\n|\r|\n/)
    .map((line) => `> ${line}`)
    .join("\n");

function digest(letter: Letter, t: Translator, address: (path: string) => string): string[] {
  const count = (name: keyof Digest) => Number(letter.params[name] ?? 0);
  const line = (name: "screening" | "answering") =>
    count(name) === 0
      ? []
      : t(`mail.digest.${name}`, { count: count(name), late: count(`${name}Late`) });
  const lines = [line("screening"), line("answering")].flat();
  const list = lines.map((line) => `- ${line}`).join("\n");
  return [t("mail.digest.text"), list, t("mail.digest.open", { address: address("/kerja") })];
}

/** What stands in a header holds no line break and no other control character. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();
