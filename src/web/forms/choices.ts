import { PROFILE_LISTS, type ProfileField } from "#core/responses/profile.ts";
import type { MessageKey } from "#i18n/id.ts";
import type { Translator } from "#i18n/translate.ts";

/** The fixed list of one part of the respondent's profile, as choices of a form. */
export function profileChoices(
  t: Translator,
  field: ProfileField,
): { value: string; text: string }[] {
  return PROFILE_LISTS[field].map((value) => ({
    value,
    text: t(`${field}.${value}` as MessageKey),
  }));
}
