import { z } from "zod";
import { isWebAddress } from "#core/consultations/consultation-input.ts";
import { dayField } from "#core/day-fields.ts";
import { optionalLine } from "#core/text-fields.ts";
import { versionSchema } from "#core/version.ts";
import { failure, type Result, success } from "#lib/result.ts";
import { MEDIA, type Medium } from "./media.ts";

/** A medium in which a result was published. */
export const mediumSchema = z.object({
  version: versionSchema,
  medium: z.enum(MEDIA, "error.choose"),
  publishedOn: dayField,
  link: optionalLine(500).refine(
    (text) => text === null || isWebAddress(text),
    "error.web-address",
  ),
});

/** `medium` is the number of the entry that is taken out. */
export const mediumRemovalSchema = z.object({
  version: versionSchema,
  medium: z.string("error.invalid").max(40, "error.invalid"),
});

interface PublishedIn {
  medium: Medium;
  /** YYYY-MM-DD */
  publishedOn: string;
  link: string | null;
}

/**
 * The medium as it may be kept: published by today, and not in the list with the same address.
 * @param today YYYY-MM-DD
 */
export function decideMedium(
  { medium, publishedOn, link }: PublishedIn,
  known: readonly Pick<PublishedIn, "medium" | "link">[],
  today: string,
): Result<PublishedIn> {
  if (publishedOn > today) return failure({ publishedOn: "service-index.future" });
  if (known.some((each) => each.medium === medium && each.link === link)) {
    return failure({ medium: "error.taken" });
  }
  return success({ medium, publishedOn, link });
}
