import { z } from "zod";
import { parse } from "#core/parse.ts";
import { type Result, success } from "#lib/result.ts";
import { cleanText } from "#lib/text/clean-text.ts";
import { type Channel, PROFILE_LISTS, type Profile, PUBLIC_CHANNELS } from "./profile.ts";

/** What a survey says about the forms it takes. */
export interface ResponseRules {
  /** Element keys in the order of the form. */
  elements: readonly string[];
  services: readonly { id: string; slug: string; free: boolean }[];
}

/** A filled form that may be stored. Parts of the profile are null only on paper. */
export interface CheckedResponse {
  instanceId: string;
  serviceId: string | null;
  /** A score from 1 to 4 for every element of the survey and nothing else. */
  answers: Record<string, number>;
  profile: { [Field in keyof Profile]: Profile[Field] | null };
  steered: boolean | null;
  comment: string | null;
  channel: Channel;
}

export type ResponseCheck = (input: unknown) => Result<CheckedResponse>;

export const COMMENT_LENGTH = 1000;
/** "Gratis": what a free service scores by definition (PermenPANRB 14/2017, element `biaya`). */
const FREE_SCORE = 4;

export const scoreSchema = z.int("error.score").min(1, "error.score").max(4, "error.score");

export const INSTANCE_ID = /^[A-Za-z0-9_-]{8,64}$/;

const choice = <const T extends readonly string[]>(list: T) => z.enum(list, "error.choose");

export const profileSchema = z.object(
  {
    gender: choice(PROFILE_LISTS.gender),
    ageBand: choice(PROFILE_LISTS.ageBand),
    education: choice(PROFILE_LISTS.education),
    occupation: choice(PROFILE_LISTS.occupation),
  },
  "error.required",
);

const commentSchema = z
  .string("error.invalid")
  .transform(cleanText)
  .pipe(z.string().max(COMMENT_LENGTH, `error.too-long?max=${COMMENT_LENGTH}`));

/** What is the same in every survey; answers and service depend on the survey. */
const shared = {
  instanceId: z.string("error.required").regex(INSTANCE_ID, "error.instance"),
  steered: z.boolean("error.choose").nullish(),
  comment: commentSchema.nullish(),
};

/** A citizen's own form: the whole profile, and a channel that citizens may name. */
const publicFields = {
  profile: profileSchema,
  ...shared,
  channel: z.enum(PUBLIC_CHANNELS, "error.choose").nullish(),
};

/** A form filled on paper may leave out parts of the profile; they are not guessed. */
const paperFields = {
  ...shared,
  profile: profileSchema.partial().nullish(),
  channel: z.literal("paper").nullish(),
};

const unknownElement = z.custom<never>(() => false, "error.unknown-element");

/** Exactly the elements of the survey; `biaya` may be left out where the service is free. */
function answersSchema(elements: readonly string[], free: boolean) {
  const fields = elements.map((key) => [
    key,
    free && key === "biaya" ? scoreSchema.default(FREE_SCORE) : scoreSchema,
  ]);
  return z
    .object(Object.fromEntries(fields) as Record<string, typeof scoreSchema>, "error.required")
    .catchall(unknownElement);
}

function serviceSchema(services: ResponseRules["services"]) {
  const slugs = services.map((service) => service.slug);
  const one = z.enum(slugs, "error.choose");
  return slugs.length > 1 ? one : one.nullish();
}

function serviceIn(rules: ResponseRules, input: unknown) {
  const [first, ...others] = rules.services;
  const named = (input as { service?: unknown } | null | undefined)?.service;
  if (others.length === 0 && named == null) return first;
  return rules.services.find((service) => service.slug === named);
}

/**
 * Builds the check of one survey's forms: done once, used for thousands of them. Every wrong field
 * is reported. For a free service `biaya` may be missing and is then 4, "Gratis", by definition;
 * an answer that was given is kept, because an unlawful fee is exactly what it would show.
 */
export function responseCheck(
  rules: ResponseRules,
  form: "public" | "paper" = "public",
): ResponseCheck {
  const service = serviceSchema(rules.services);
  const fields = form === "public" ? publicFields : paperFields;
  const schema = (isFree: boolean): z.ZodType<Fields> =>
    z.object({ service, answers: answersSchema(rules.elements, isFree), ...fields });
  const [charged, free] = [schema(false), schema(true)];
  return (input) => {
    const chosen = serviceIn(rules, input);
    const parsed = parse(chosen?.free ? free : charged, input);
    if (!parsed.ok) return parsed;
    return success(complete(parsed.value, chosen?.id ?? null, form));
  };
}

interface Fields {
  instanceId: string;
  answers: Record<string, number>;
  profile?: { [Field in keyof Profile]?: Profile[Field] | undefined } | null | undefined;
  steered?: boolean | null | undefined;
  comment?: string | null | undefined;
  channel?: Channel | null | undefined;
}

function complete(
  { instanceId, answers, profile, steered, comment, channel }: Fields,
  serviceId: string | null,
  form: "public" | "paper",
): CheckedResponse {
  return {
    instanceId,
    serviceId,
    answers,
    profile: {
      gender: profile?.gender ?? null,
      ageBand: profile?.ageBand ?? null,
      education: profile?.education ?? null,
      occupation: profile?.occupation ?? null,
    },
    steered: steered ?? null,
    comment: comment || null,
    channel: form === "paper" ? "paper" : (channel ?? "web"),
  };
}
