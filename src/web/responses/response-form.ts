import { PUBLIC_CHANNELS } from "#core/responses/profile.ts";
import { type FieldErrors, type Message, type Result, success } from "#lib/result.ts";
import { message } from "#lib/text/message.ts";
import type { FormValues } from "#web/forms/form.ts";

type Fields = Record<string, unknown>;

/** What the form page knows of a survey's questions. */
interface Asked {
  elements: readonly { key: string; name: string }[];
  services: readonly { slug: string; free: boolean }[];
}

/**
 * A fresh form: its instance, the service and channel from the address (?layanan=, ?kanal=), and
 * "Gratis" chosen beforehand where the service is known to be free.
 */
export function firstValues(survey: Asked, query: URLSearchParams, instanceId: string): FormValues {
  const channel = PUBLIC_CHANNELS.find((each) => each === query.get("kanal"));
  const only = survey.services.length === 1 ? survey.services[0] : undefined;
  const service = only ?? survey.services.find(({ slug }) => slug === query.get("layanan"));
  return {
    instanceId,
    ...(channel && { channel }),
    ...(service && { service: service.slug }),
    ...(service?.free && { "answers.biaya": "4" }),
  };
}

/** Form fields as the API takes them: digits as numbers, yes and no as true and false, empty ones left out. */
export function responseInput(fields: Fields): Fields {
  const { steered, answers, profile, ...others } = fields;
  return {
    ...filled(others),
    answers: mapValues(filled(answers), (value) =>
      typeof value === "string" && /^\d$/.test(value) ? Number(value) : value,
    ),
    profile: filled(profile),
    ...(steered !== "" && { steered: YES_NO.get(steered) ?? steered }),
  };
}

/** After a copied paper form: the query of the page for the next one, with the same service chosen. */
export function nextPaper(input: Fields, result: Result<{ created: boolean }>): Result<string> {
  if (!result.ok) return result;
  const query = new URLSearchParams({ [result.value.created ? "tersimpan" : "terulang"]: "1" });
  if (typeof input.service === "string") query.set("layanan", input.service);
  return success(query.toString());
}

const YES_NO = new Map<unknown, boolean>([
  ["yes", true],
  ["no", false],
]);

/** Errors said so that each can be understood by itself, in the order of the form. */
export function namedErrors(survey: Asked, errors: FieldErrors): FieldErrors {
  const numbers = new Map(
    survey.elements.map(({ key, name }, at) => [`answers.${key}`, { number: at + 1, name }]),
  );
  return Object.fromEntries(
    Object.entries(errors).map(([field, text]) => [field, named(field, text, numbers.get(field))]),
  );
}

function named(
  field: string,
  text: Message,
  answer: { number: number; name: string } | undefined,
): Message {
  if (answer !== undefined) return message("survey.error.answer", answer);
  if (field === "service") return "survey.error.service";
  const part = /^profile\.(\w+)$/.exec(field)?.[1];
  return part === undefined ? text : `survey.error.${part}`;
}

function filled(fields: unknown): Fields {
  if (typeof fields !== "object" || fields === null) return {};
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ""));
}

const mapValues = (fields: Fields, change: (value: unknown) => unknown): Fields =>
  Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, change(value)]));
