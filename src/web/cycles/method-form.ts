import type { EvaluationMethod } from "#core/cycles/method.ts";
import type { Locale } from "#core/locale.ts";
import type { FormValues } from "#web/forms/form.ts";
import { formValues } from "#web/forms/form-values.ts";

/** Decimals as people write them there: 76,61 or 76.61. */
const withDecimals = (values: FormValues, locale: Locale): FormValues =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      locale === "id" && typeof value === "string" && /^\d+\.\d+$/.test(value)
        ? value.replace(".", ",")
        : value,
    ]),
  );

/**
 * A method as its form shows it first (`readMethodInput` takes it back): indicators that are counted
 * by their key, manual ones by their place.
 */
export function methodFormValues(
  definition: EvaluationMethod,
  version: number,
  locale: Locale,
): FormValues {
  const { indicators, distribution: _, ...rest } = definition;
  const automatic = indicators.filter(({ source }) => source !== "manual");
  const values = formValues({
    ...rest,
    version,
    reason: "",
    automatic: Object.fromEntries(automatic.map((indicator) => [indicator.key, indicator])),
    manual: indicators.filter(({ source }) => source === "manual"),
  });
  return withDecimals(values, locale);
}
