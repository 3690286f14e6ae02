import { expect, test } from "vitest";
import { ROLES } from "#core/access/roles.ts";
import { PROFILE_LISTS } from "#core/responses/profile.ts";
import { HIDING_REASONS } from "#core/responses/screening-input.ts";
import { TOPIC_ACTIONS } from "#core/topics/lifecycle.ts";
import { MASK_REASONS, REJECT_REASONS } from "#core/topics/screening-reasons.ts";
import { en } from "#i18n/en.ts";
import { id } from "#i18n/id.ts";
import { WORK_GROUPS } from "#web/navigation/work-menu.ts";

/** Keys that are put together from a list: what the type checker cannot follow. */
const LISTS: [prefix: string, values: readonly string[]][] = [
  ["role", ROLES],
  ["hiding", HIDING_REASONS],
  ["mask-reason", MASK_REASONS],
  ["reject-reason", REJECT_REASONS],
  ["work-event", ["submit", ...TOPIC_ACTIONS]],
  ["work.group", WORK_GROUPS],
  ...Object.entries(PROFILE_LISTS),
];

test.each(LISTS)("every %s has its words in both languages", (prefix, values) => {
  const keys = values.map((value) => `${prefix}.${value}`);
  expect(keys.filter((key) => !Object.hasOwn(id, key) || !Object.hasOwn(en, key))).toEqual([]);
});
