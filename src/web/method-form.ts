import type { EvaluationMethod } from "#core/evaluations/method.ts";
import type { FormValues } from "./form.ts";
import { formValues } from "./form-values.ts";

/**
 * A method as its form shows it first (`readMethodInput` takes it back): indicators that are counted
 * by their key, manual ones by their place.
 */
export function methodFormValues(definition: EvaluationMethod, version: number): FormValues {
  const { indicators, distribution: _, ...rest } = definition;
  const automatic = indicators.filter(({ source }) => source !== "manual");
  return formValues({
    ...rest,
    version,
    reason: "",
    automatic: Object.fromEntries(automatic.map((indicator) => [indicator.key, indicator])),
    manual: indicators.filter(({ source }) => source === "manual"),
  });
}
