import { z } from "zod";
import { line, optionalText, yesNo } from "#core/text-fields.ts";
import { TOPIC_KINDS } from "#core/topics/topic-kind.ts";
import { versionSchema } from "#core/version.ts";
import { cleanText } from "#lib/text/clean-text.ts";

/** Longest text of an answer; other texts between officers are shorter. */
export const ANSWER_LENGTH = 8000;
export const WORK_TEXT_LENGTH = 2000;

/** The version of the topic somebody saw: forms send digits, programs a number. */
const seqSchema = z.union([z.number().int().positive(), versionSchema], "error.invalid");

const requiredText = (max: number) =>
  z
    .string("error.required")
    .transform(cleanText)
    .refine((text) => text !== "", "error.required")
    .refine((text) => text.length <= max, `error.too-long?max=${max}`);

const slug = z.string("error.choose").min(1, "error.choose").max(100, "error.choose");

export const seqOnly = z.object({ seq: seqSchema });
export const textInput = z.object({ seq: seqSchema, text: requiredText(WORK_TEXT_LENGTH) });
/** Stands for the unit of the list in the form for routing; no unit has this slug. */
export const OTHER_UNIT = "-";
/** Forms ask for a warning where nobody works on topics; `unattended`: the sender knows it. */
const attended = { warn: yesNo(false), unattended: yesNo(false) };
/** To another unit, with the reason: return, pass on, ask for a contribution. */
export const unitInput = z.object({
  seq: seqSchema,
  unit: slug,
  ...attended,
  text: requiredText(WORK_TEXT_LENGTH),
});
/** One of the proposals, or with "other" the unit chosen from the list. */
export const routeInput = z
  .object({
    seq: seqSchema,
    unit: slug,
    other: z.string().max(100).nullable().default(null),
    ...attended,
    text: optionalText(WORK_TEXT_LENGTH),
  })
  .transform(({ other, ...input }) =>
    input.unit === OTHER_UNIT ? { ...input, unit: other ?? "" } : input,
  );
export const assignInput = z.object({ seq: seqSchema, employee: slug });

/** An empty draft is a draft that is not needed any more. */
export const draftInput = z.object({
  text: optionalText(ANSWER_LENGTH),
  /** A template whose text comes below what stands there. */
  template: z.string().max(40).nullable().default(null),
});

const attachment = z.file("attachment.type").optional();

export const answerInput = z.object({
  seq: seqSchema,
  text: requiredText(ANSWER_LENGTH),
  file1: attachment,
  file2: attachment,
  file3: attachment,
});
export const releaseInput = answerInput.extend({
  /** Number of the proposal that is released, whose attachments go along. */
  proposal: z
    .union([z.literal("").transform(() => null), seqSchema])
    .nullable()
    .default(null),
});

export const templateInput = z.object({
  version: versionSchema,
  /** Slug of the unit, or empty for every unit. */
  unit: z.string().max(100).default(""),
  kind: z.enum(TOPIC_KINDS, "error.choose"),
  title: line(120),
  text: requiredText(ANSWER_LENGTH),
  active: yesNo(false),
});

export const unitSettingsInput = z.object({
  version: versionSchema,
  headReleasesAnswers: yesNo(false),
});
