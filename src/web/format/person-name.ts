import type { Translator } from "#i18n/translate.ts";

/** Somebody's name; marked where his account is blocked, so that nobody waits for him. */
export const personName = <T extends string | null | undefined>(
  t: Translator,
  name: T,
  active: boolean | null | undefined,
): T | string => (name && active === false ? t("person.blocked", { name }) : name);
