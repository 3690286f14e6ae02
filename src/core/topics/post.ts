import { z } from "zod";
import { INSTANCE_ID } from "#core/responses/response-schema.ts";
import { line, optionalCode, optionalLine, yesNo } from "#core/text-fields.ts";
import { cleanDigits, cleanText } from "#lib/text/clean-text.ts";
import { TOPIC_KINDS } from "./topic-kind.ts";

export const TITLE_LENGTH = 120;
export const TEXT_LENGTH = 5000;
/** A previewed photo waits so long for its post after the last preview, in milliseconds. */
export const PHOTO_WAIT = 20 * 60 * 1000;

export const MOST_PHOTOS = 3;

/** At least 24 characters: nobody guesses the link of an author. */
const SECRET = /^[A-Za-z0-9_-]{24,64}$/;

/** A text of several lines between two lengths. */
export const longText = (min: number, max: number) =>
  z
    .string("error.required")
    .transform(cleanText)
    .refine((text) => text !== "", "error.required")
    .refine((text) => text === "" || text.length >= min, `error.too-short?min=${min}`)
    .refine((text) => text.length <= max, `error.too-long?max=${max}`);

export interface Contact {
  name: string | null;
  email: string | null;
  phone: string | null;
  /** Consent to news of this topic. */
  mayNotify: boolean;
  /** Consent to be called back about this topic. */
  mayContact: boolean;
}

const email = optionalCode(200).refine(
  (address) => address === null || z.email().safeParse(address).success,
  "error.email",
);
const phone = optionalCode(20)
  .transform((number) => number && cleanDigits(number))
  .refine((number) => number === null || /^\+?[\d\s().-]{8,20}$/.test(number), "post.error-phone");

/** Contact data only with consent, and consent only with something to reach the author by. */
export const contactSchema = z
  .object({
    name: optionalLine(100),
    email,
    phone,
    mayNotify: yesNo(false),
    mayContact: yesNo(false),
  })
  .superRefine((contact, ctx) => {
    const refuse = (field: string, message: string) =>
      ctx.addIssue({ code: "custom", path: [field], message });
    const reachable = contact.email !== null || contact.phone !== null;
    const consented = contact.mayNotify || contact.mayContact;
    if (consented && !reachable) refuse("email", "post.error-no-contact");
    if (!consented && (reachable || contact.name !== null)) {
      refuse("mayNotify", "post.error-no-consent");
    }
  })
  .transform((contact): Contact | null =>
    contact.mayNotify || contact.mayContact ? contact : null,
  );

const photoIds = z
  .array(z.string().regex(/^[A-Za-z0-9]{16}$/))
  .max(MOST_PHOTOS, "post.error-photos");

/** What a citizen posts, as forms and the API send it. */
export const postSchema = z.object({
  instanceId: z.string("error.required").regex(INSTANCE_ID, "error.instance"),
  /** Made with the form, so that sending it again leads to the same link. */
  secret: z.string().regex(SECRET, "error.instance").nullish(),
  kind: z.enum(TOPIC_KINDS, "error.choose"),
  /** Slug; none when the author does not know. */
  unit: optionalCode(100),
  service: optionalCode(100),
  kecamatan: optionalLine(80),
  title: line(TITLE_LENGTH).refine(
    (text) => text === "" || text.length >= 5,
    "error.too-short?min=5",
  ),
  text: longText(10, TEXT_LENGTH),
  anonymous: yesNo(false),
  confidential: yesNo(false),
  contact: contactSchema.nullish(),
  photos: photoIds.default([]),
  /** Personal data that the author shows to everybody on purpose (see public-words.ts). */
  show: z.array(z.string().max(300)).max(100).default([]),
});

export type Post = z.infer<typeof postSchema>;
