import type { OwnIndicator } from "#core/achievements/unit-evidence.ts";
import type { Locale } from "#core/locale.ts";
import type { FormValues } from "#web/forms/form.ts";

/** What is stored of a unit's own indicators, as the forms of its page show it first. */
export function ownValues(own: readonly OwnIndicator[], locale: Locale): FormValues {
  const values: FormValues = {};
  for (const { indicatorKey: key, target, realisation, evidence, evidenceLink } of own) {
    values[`targets.${key}`] = typed(target, locale);
    values[`reports.${key}.realisation`] = typed(realisation, locale);
    values[`reports.${key}.evidence`] = evidence ?? "";
    values[`reports.${key}.evidenceLink`] = evidenceLink ?? "";
  }
  return values;
}

/** A number as it is typed there: 82,5 or 82.5. */
const typed = (value: number | null, locale: Locale): string =>
  value === null ? "" : String(value).replace(".", locale === "id" ? "," : ".");
