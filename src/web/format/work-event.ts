import type { MessageKey } from "#i18n/id.ts";
import type { Translator } from "#i18n/translate.ts";

/** One event of a topic in words, with the names of units and employees. */
export const eventText = (
  t: Translator,
  event: {
    action: string;
    unitName: string | null;
    toUnitName: string | null;
    data: Record<string, unknown> | null;
  },
): string =>
  t(`work-event.${event.action}` as MessageKey, {
    unit: event.unitName ?? t("role.inspektorat"),
    to: event.toUnitName ?? "",
    employee: String(event.data?.employee ?? ""),
  });
